import { SectionHead, Select, Switch } from '../../design/index.ts';
import { singleKeysSetting, useSingleKeys } from '../../keys/index.ts';
import { useStored } from '../../stored.ts';
import { type Theme, themeSetting } from '../../theme/theme.ts';

/** Choices of this browser, not of the workspace. */
export function AppearanceScreen() {
  const theme = useStored(themeSetting);
  const singleKeys = useSingleKeys();
  return (
    <div className="grid max-w-[640px] gap-8">
      <section>
        <SectionHead end="in this browser">Appearance</SectionHead>
        <div className="max-w-[280px]">
          <Select
            label="Light or dark"
            value={theme}
            onChange={(event) => themeSetting.write(event.target.value as Theme)}
          >
            <option value="system">As this device has it</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </Select>
        </div>
      </section>
      <section>
        <SectionHead end="in this browser">Keys</SectionHead>
        <Switch
          label="Single keys"
          hint="Such as j, k and r. Off: only combinations with Ctrl or Command work. Every key also has a button."
          checked={singleKeys}
          onChange={(event) => singleKeysSetting.write(event.target.checked ? 'on' : 'off')}
        />
      </section>
    </div>
  );
}
