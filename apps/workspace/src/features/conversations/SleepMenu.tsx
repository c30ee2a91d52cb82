import { useState } from 'react';
import { Button, Popover, PopoverClose } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { formatMoment } from '../../text/index.ts';
import { type SleepTime, sleepTimes } from './sleepTimes.ts';

interface SleepMenuProps {
  asleep: boolean;
  onSleep: (time: SleepTime) => void;
  onWake: () => void;
}

/** Until when it can wait; or wakes it. */
export function SleepMenu({ asleep, onSleep, onWake }: SleepMenuProps) {
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 's', does: asleep ? 'wake' : 'sleep', run: () => (asleep ? onWake() : setOpen(!open)) }]);
  if (asleep) {
    return (
      <Button kind="quiet" keys="s" onClick={onWake}>
        Wake
      </Button>
    );
  }
  const now = new Date();
  return (
    <Popover
      label="Sleep until"
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="grid w-60 px-1.5 py-1.5"
      trigger={
        <Button kind="quiet" keys="s">
          Sleep
        </Button>
      }
    >
      {sleepTimes(now).map((time) => (
        <PopoverClose key={time.words}>
          <button
            type="button"
            onClick={() => onSleep(time)}
            className="flex min-h-[30px] items-center justify-between gap-3 rounded-1 px-2 hover:bg-accent-soft"
          >
            {time.words}
            <span className="text-12 text-ink-3">{time.until ? formatMoment(time.until, now) : null}</span>
          </button>
        </PopoverClose>
      ))}
    </Popover>
  );
}
