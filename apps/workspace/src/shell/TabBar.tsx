import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../design/index.ts';
import { paths } from '../paths.ts';
import { toggleTheme } from '../theme/theme.ts';
import { destinations } from './destinations.ts';
import { useWorkspace } from './useWorkspace.ts';
import { YouLinks } from './YouLinks.tsx';

/** Four words at the bottom of a phone. */
export function TabBar() {
  const { slug } = useWorkspace();
  const { pathname } = useLocation();
  const [more, setMore] = useState(false);
  const inSettings = pathname.startsWith(`${paths.home(slug)}/settings`);
  return (
    <>
      <nav className="tab-bar" aria-label="Main">
        {destinations.map((place) => (
          <Link
            key={place.name}
            to={place.to(slug)}
            activeProps={{}}
            aria-current={pathname.startsWith(place.to(slug)) ? 'page' : undefined}
          >
            {place.name}
          </Link>
        ))}
        <button type="button" onClick={() => setMore(true)} aria-current={inSettings ? 'page' : undefined}>
          More
        </button>
      </nav>
      {more ? <More slug={slug} onClose={() => setMore(false)} /> : null}
    </>
  );
}

function More({ slug, onClose }: { slug: string; onClose: () => void }) {
  return (
    <Dialog title="More" onClose={onClose}>
      <div className="-mx-3.5">
        <Link to={paths.settings(slug)} className="flex min-h-11 items-center px-3.5" onClick={onClose}>
          Settings
        </Link>
        <button type="button" className="flex min-h-11 w-full items-center px-3.5" onClick={toggleTheme}>
          Light or dark
        </button>
        <YouLinks onGo={onClose} />
      </div>
    </Dialog>
  );
}
