import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Kbd, useNow } from '../design/index.ts';
import { useBindings, useSingleKeys } from '../keys/index.ts';
import { paths } from '../paths.ts';
import { counted, formatAgo, inWords, plural } from '../text/index.ts';
import { channelsQuery, type Listening, listeningOf } from './status.ts';
import { useWorkspace } from './useWorkspace.ts';

const MOST_KEYS = 4;

/** What is being listened to, when the last word came, and the keys that work here. */
export function StatusLine({ onAllKeys }: { onAllKeys: () => void }) {
  const { slug } = useWorkspace();
  const { data: channels } = useQuery(channelsQuery(slug));
  return (
    <footer className="status-line">
      {channels ? <ListeningWords {...listeningOf(channels)} slug={slug} /> : null}
      <ScreenKeys onAllKeys={onAllKeys} />
    </footer>
  );
}

function ListeningWords({ channels, failing, lastHeardAt, slug }: Listening & { slug: string }) {
  const now = useNow(10_000);
  return (
    <>
      {channels > 0 ? (
        <span>
          <b className="font-medium text-ink-2">Listening</b> to {counted(channels, 'channel')}
        </span>
      ) : (
        <Link to={paths.start(slug)} className="link">
          Start listening
        </Link>
      )}
      {failing.length > 0 ? (
        <Link to={paths.settings(slug, 'channels')} className="text-bad">
          {inWords(failing)} {plural(failing.length, 'needs', 'need')} a look
        </Link>
      ) : null}
      {lastHeardAt ? <span>last word {formatAgo(lastHeardAt, now)}</span> : null}
    </>
  );
}

function ScreenKeys({ onAllKeys }: { onAllKeys: () => void }) {
  const shown = useBindings()
    .filter((binding) => binding.shown)
    .slice(0, MOST_KEYS);
  const singleKeys = useSingleKeys();
  return (
    <span className="ml-auto flex items-center gap-4">
      {singleKeys
        ? shown.map((binding) => (
            <span key={binding.keys} className="flex items-center gap-1.5 max-md:hidden">
              <Kbd keys={binding.keys} /> {binding.does}
            </span>
          ))
        : null}
      <button type="button" className="flex min-h-6 items-center gap-1.5 hover:text-ink" onClick={onAllKeys}>
        <Kbd keys="?" /> all keys
      </button>
    </span>
  );
}
