import { useState } from 'react';
import { Dialog, Kbd, Switch } from '../design/index.ts';
import { type Binding, keyRegistry, singleKeysSetting, useSingleKeys } from '../keys/index.ts';

/** Every key that works on the screen behind, as it stood when the sheet was opened. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const [bindings] = useState<readonly Binding[]>(() => keyRegistry.bindings());
  const singleKeys = useSingleKeys();
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <dl className="grid grid-cols-[auto_1fr_auto_1fr] gap-x-3 gap-y-1.5 text-12 max-sm:grid-cols-[auto_1fr]">
        {bindings.map((binding) => (
          <div key={binding.keys} className="contents">
            <dt>
              <Kbd keys={binding.keys} />
              <span className="sr-only">{binding.keys}</span>
            </dt>
            <dd>{binding.does}</dd>
          </div>
        ))}
      </dl>
      <div className="border-t border-line pt-3">
        <Switch
          label="Single keys"
          hint="Off: only combinations with Ctrl or Command work. Every key also has a button."
          checked={singleKeys}
          onChange={(event) => singleKeysSetting.write(event.target.checked ? 'on' : 'off')}
        />
      </div>
    </Dialog>
  );
}
