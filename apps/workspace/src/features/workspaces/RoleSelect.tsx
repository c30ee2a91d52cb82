import type { RoleName } from '@parley/server/api';

/** What each role may do, shown where one is chosen. */
export const ROLES: Readonly<Record<RoleName, string>> = {
  owner: 'Everything, owners included',
  admin: 'Members, keys, channels, and all that members may',
  member: 'Reply, note, group, tell',
  viewer: 'Look, and nothing else',
};

const NAMES: readonly RoleName[] = ['owner', 'admin', 'member', 'viewer'];

interface RoleSelectProps {
  label: string;
  value: RoleName;
  /** Only owners make owners. */
  mayOwn: boolean;
  onChange: (role: RoleName) => void;
}

export function RoleSelect({ label, value, mayOwn, onChange }: RoleSelectProps) {
  return (
    <select
      className="input w-auto!"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const role = NAMES.find((name) => name === event.target.value);
        if (role) onChange(role);
      }}
    >
      {NAMES.filter((role) => mayOwn || role !== 'owner').map((role) => (
        <option key={role}>{role}</option>
      ))}
    </select>
  );
}
