import { Outlet, useLocation } from '@tanstack/react-router';
import { TabLinks } from '../../design/index.ts';
import { paths, type SettingsSection } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';

const SECTIONS: readonly { id: SettingsSection; name: string; adminOnly?: boolean }[] = [
  { id: 'general', name: 'Workspace' },
  { id: 'members', name: 'Members' },
  { id: 'channels', name: 'Channels' },
  { id: 'keys', name: 'API keys', adminOnly: true },
  { id: 'audit', name: 'Who did what', adminOnly: true },
  { id: 'you', name: 'Appearance and keys' },
];

/** Settings: sections as tabs, each at its own address. */
export function SettingsFrame() {
  const workspace = useWorkspace();
  const mayAdmin = useMay('admin');
  const { pathname } = useLocation();
  const sections = SECTIONS.filter((section) => mayAdmin || !section.adminOnly);
  const current = sections.find((section) => pathname.startsWith(paths.settings(workspace.slug, section.id)));
  return (
    <main className="page">
      <div className="flex items-baseline justify-between gap-2.5">
        <h1 className="text-20">Settings</h1>
        <p className="text-ink-3">{workspace.name}</p>
      </div>
      <TabLinks
        label="Settings"
        current={current?.id ?? ''}
        items={sections.map(({ id, name }) => ({ id, name, to: paths.settings(workspace.slug, id) }))}
      />
      <div className="pt-6">
        <Outlet />
      </div>
    </main>
  );
}
