import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Kbd, Logo } from '../design/index.ts';
import { paths } from '../paths.ts';
import { formatCount } from '../text/index.ts';
import { destinations } from './destinations.ts';
import { boxCountsQuery } from './status.ts';
import { useWorkspace } from './useWorkspace.ts';
import { YouMenu } from './YouMenu.tsx';

/** Words, not icons. A count stands only where something waits for you. */
export function Masthead({ onFind }: { onFind: () => void }) {
  const { slug } = useWorkspace();
  const { data: boxes } = useQuery(boxCountsQuery(slug));
  const { pathname } = useLocation();
  const currentIf = (to: string) => (pathname.startsWith(to) ? 'page' : undefined);
  const settings = `${paths.home(slug)}/settings`;
  return (
    <header className="masthead">
      <Link to={paths.home(slug)} className="mr-[18px] flex items-center max-md:mr-2" aria-label="Parley, to the inbox">
        <Logo />
      </Link>
      <nav className="masthead-nav" aria-label="Main">
        {destinations.map((place) => (
          <Link key={place.name} to={place.to(slug)} activeProps={{}} aria-current={currentIf(place.to(slug))}>
            {place.name}
            {place.box ? <Waiting count={boxes?.[place.box]} /> : null}
          </Link>
        ))}
      </nav>
      <span className="flex-1" />
      <button type="button" className="find" onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
        <span>Find a person, a phrase, a number</span>
        <Kbd keys="mod+k" />
      </button>
      <nav className="masthead-nav ml-1.5" aria-label="Workspace">
        <Link to={paths.settings(slug)} activeProps={{}} aria-current={currentIf(settings)}>
          Settings
        </Link>
      </nav>
      <span className="masthead-you ml-2.5 self-center">
        <YouMenu />
      </span>
    </header>
  );
}

function Waiting({ count }: { count: number | undefined }) {
  if (!count) return null;
  return (
    <small>
      {formatCount(count)} <span className="sr-only">waiting for you</span>
    </small>
  );
}
