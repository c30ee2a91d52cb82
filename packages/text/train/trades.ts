/** What the slots of the sentences stand for in one trade. */
export type Trade = Readonly<Record<'thing' | 'part' | 'place' | 'staff', readonly string[]>>;

export const trades: readonly Trade[] = [
  {
    thing: ['flight', 'booking', 'luggage', 'connection', 'upgrade', 'suitcase', 'bag'],
    part: ['check-in machine', 'website', 'booking page', 'app', 'seat'],
    place: ['airport', 'gate', 'lounge', 'check-in desk'],
    staff: ['gate agent', 'crew', 'flight attendant', 'agent', 'representative'],
  },
  {
    thing: ['contract', 'phone', 'broadband', 'data plan', 'sim card', 'router'],
    part: ['internet', 'signal', 'wifi', 'mobile network', 'line'],
    place: ['shop', 'store', 'service point'],
    staff: ['technician', 'engineer', 'sales rep', 'operator'],
  },
  {
    thing: ['card', 'account', 'transfer', 'loan', 'mortgage', 'statement'],
    part: ['online banking', 'banking app', 'card reader', 'login page'],
    place: ['branch', 'cash machine', 'counter'],
    staff: ['adviser', 'clerk', 'teller', 'account manager'],
  },
  {
    thing: ['parcel', 'order', 'jacket', 'pair of shoes', 'package', 'delivery', 'sofa'],
    part: ['checkout', 'zip', 'size chart', 'tracking page', 'fabric'],
    place: ['store', 'pick-up point', 'warehouse', 'changing room'],
    staff: ['courier', 'driver', 'shop assistant', 'delivery guy'],
  },
  {
    thing: ['subscription', 'licence', 'app', 'software', 'report', 'backup'],
    part: ['dashboard', 'export', 'calendar sync', 'editor', 'search', 'mobile app', 'API'],
    place: ['forum', 'help centre', 'settings page'],
    staff: ['support agent', 'support team', 'consultant', 'developer'],
  },
  {
    thing: ['pizza', 'meal', 'table', 'burger', 'dinner', 'takeaway'],
    part: ['menu', 'order page', 'coffee', 'dessert', 'delivery app'],
    place: ['restaurant', 'cafe', 'drive-through', 'terrace'],
    staff: ['waiter', 'waitress', 'chef', 'host'],
  },
  {
    thing: ['room', 'reservation', 'stay', 'weekend', 'suite'],
    part: ['shower', 'air conditioning', 'wifi', 'key card', 'bed'],
    place: ['hotel', 'reception', 'pool', 'breakfast room'],
    staff: ['receptionist', 'housekeeper', 'concierge', 'night porter'],
  },
  {
    thing: ['bill', 'tariff', 'smart meter', 'gas contract', 'heat pump'],
    part: ['power', 'heating', 'hot water', 'meter', 'customer portal'],
    place: ['customer centre', 'office', 'charging station'],
    staff: ['fitter', 'engineer', 'meter reader', 'adviser'],
  },
  {
    thing: ['laptop', 'headphones', 'washing machine', 'camera', 'tablet', 'tv'],
    part: ['battery', 'screen', 'charger', 'touchpad', 'speaker', 'remote'],
    place: ['repair centre', 'service desk', 'shop'],
    staff: ['technician', 'salesman', 'service agent', 'help desk'],
  },
  {
    thing: ['train', 'rental car', 'ticket', 'appointment', 'playlist', 'game', 'treatment'],
    part: ['ticket machine', 'timetable', 'player', 'loading screen', 'booking system'],
    place: ['station', 'clinic', 'garage', 'platform'],
    staff: ['conductor', 'nurse', 'doctor', 'mechanic', 'driver'],
  },
];

/** Slots that mean the same in every trade. */
export const commonSlots: Readonly<Record<string, readonly string[]>> = {
  firm: ['@NorthAir', '@BrightTel', '@Acme', 'Acme', '@HarbourBank', '', '', '@helpdesk', 'you guys'],
  wait: ['two hours', '45 minutes', 'an hour', '3 hrs', 'half a day', '90 minutes', '5 hours'],
  n: ['2', '3', '5', '7', '10', 'two', 'three', 'six'],
  money: ['$49', '200 euros', '£15', '$350', '30 bucks', '$9.99'],
  day: ['Monday', 'Tuesday', 'Friday', 'Sunday', 'yesterday', 'the 5th'],
  month: ['January', 'May', 'October', 'last month'],
  city: ['Boston', 'Leeds', 'Chicago', 'Dublin', 'Austin', 'Toronto'],
};
