import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Toasts } from '../design/index.ts';
import { useKeys } from '../keys/index.ts';
import { useLive } from '../live/useLive.ts';
import { paths } from '../paths.ts';
import { toggleTheme } from '../theme/theme.ts';
import { destinations } from './destinations.ts';
import { Masthead } from './Masthead.tsx';
import { StatusLine } from './StatusLine.tsx';
import { TabBar } from './TabBar.tsx';
import { useWorkspace } from './useWorkspace.ts';

const loadPalette = () => import('./Palette.tsx').then((module) => ({ default: module.Palette }));
const loadKeySheet = () => import('./KeySheet.tsx').then((module) => ({ default: module.KeySheet }));
const Palette = lazy(loadPalette);
const KeySheet = lazy(loadKeySheet);

type Overlay = 'palette' | 'keys' | null;

/** What stays while screens change: masthead, status line, tab bar, messages, and the keys that work everywhere. */
export function Shell() {
  const { slug } = useWorkspace();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const close = () => setOverlay(null);
  useLive(slug);
  useShellKeys(slug, setOverlay);
  useEffect(() => {
    // There before they are wanted: what is typed right after Control-K must not go to the screen behind.
    void loadPalette();
    void loadKeySheet();
  }, []);
  return (
    <>
      <a href="#main" className="absolute top-2 -left-[999px] z-10 rounded-1 bg-raised px-3 py-2 focus:left-2">
        Skip to content
      </a>
      <Masthead onFind={() => setOverlay('palette')} />
      <div id="main" tabIndex={-1} className="flex min-h-0 w-full flex-auto flex-col max-sm:pb-13">
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
      <StatusLine onAllKeys={() => setOverlay('keys')} />
      <TabBar />
      <Toasts />
      <Suspense>
        {overlay === 'palette' ? <Palette onClose={close} /> : null}
        {overlay === 'keys' ? <KeySheet onClose={close} /> : null}
      </Suspense>
    </>
  );
}

function useShellKeys(slug: string, open: (overlay: Overlay) => void): void {
  const navigate = useNavigate();
  useKeys(
    [
      ...destinations.map((place) => ({
        keys: `g ${place.letter}`,
        does: `go to ${place.name}`,
        run: () => void navigate({ to: place.to(slug) }),
      })),
      { keys: 'g ,', does: 'go to Settings', run: () => void navigate({ to: paths.settings(slug) }) },
      { keys: 'mod+k', does: 'find or do', run: () => open('palette'), always: true },
      { keys: '?', does: 'all keys', run: () => open('keys') },
      { keys: '.', does: 'light or dark', run: toggleTheme },
    ],
    'app',
  );
}
