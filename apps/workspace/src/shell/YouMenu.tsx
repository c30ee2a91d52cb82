import { useState } from 'react';
import { Avatar, Popover } from '../design/index.ts';
import { initials } from '../text/index.ts';
import { useMe } from './useWorkspace.ts';
import { YouLinks } from './YouLinks.tsx';

/** You, your other workspaces, and the way out. */
export function YouMenu() {
  const { user } = useMe();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={user.name}
      align="end"
      className="w-[280px] px-0! py-2!"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className="flex rounded-full"
          aria-label={`${initials(user.name)}: ${user.name}, your workspaces and account`}
        >
          <Avatar name={user.name} />
        </button>
      }
    >
      <YouLinks onGo={() => setOpen(false)} />
    </Popover>
  );
}
