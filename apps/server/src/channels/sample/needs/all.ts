import type { Need } from '../types.ts';
import { appPairing } from './app-pairing.ts';
import { brakeSqueal } from './brake-squeal.ts';
import { childSeat } from './child-seat.ts';
import { deliveryNotice } from './delivery-notice.ts';
import { invoices } from './invoices.ts';
import { kickstand } from './kickstand.ts';
import { mobileMechanic } from './mobile-mechanic.ts';
import { rackBolts } from './rack-bolts.ts';
import { rainCover } from './rain-cover.ts';
import { rangeReading } from './range-reading.ts';
import { referral } from './referral.ts';
import { replacedCar } from './replaced-car.ts';
import { rust } from './rust.ts';
import { smallCharger } from './small-charger.ts';
import { smallTalk } from './small-talk.ts';
import { spareParts } from './spare-parts.ts';
import { testRide } from './test-ride.ts';
import { trainFit } from './train-fit.ts';
import { tyreSize } from './tyre-size.ts';

/** Everything that the customers of the sample talk about. */
export const NEEDS: readonly Need[] = [
  rackBolts,
  deliveryNotice,
  appPairing,
  spareParts,
  rangeReading,
  brakeSqueal,
  rust,
  invoices,
  kickstand,
  rainCover,
  smallCharger,
  childSeat,
  tyreSize,
  testRide,
  trainFit,
  mobileMechanic,
  replacedCar,
  referral,
  smallTalk,
];
