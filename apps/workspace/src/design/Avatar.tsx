import { initials } from '../text/index.ts';
import { classes } from './classes.ts';

const SIZES = {
  small: 'size-[26px] text-11',
  middle: 'size-10 text-14',
  large: 'size-14 text-20 tracking-normal',
} as const;

/** The initials of somebody whose name stands beside it; hidden from assistive technology for that reason. */
export function Avatar({ name, size = 'small' }: { name: string; size?: keyof typeof SIZES }) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        'inline-grid flex-none place-items-center rounded-full border border-line bg-sunken font-semibold text-ink-2',
        SIZES[size],
      )}
    >
      {initials(name)}
    </span>
  );
}
