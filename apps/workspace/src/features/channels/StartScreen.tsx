import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths.ts';
import { channelsQuery } from '../../shell/status.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { ApiDoor } from './ApiDoor.tsx';
import { FirstWords } from './FirstWords.tsx';
import { ImportDoor } from './ImportDoor.tsx';
import { SampleDoor } from './SampleDoor.tsx';
import './start.css';

/** The first-run page: three ways to begin, and the first words as they come. */
export function StartScreen() {
  const { slug } = useWorkspace();
  const channels = useQuery(channelsQuery(slug));
  const heard = channels.data?.reduce((sum, channel) => sum + channel.interactions, 0) ?? 0;
  return (
    <main className="start">
      <div className="start-top">
        <Steps heard={heard > 0} />
        <Link to={paths.inbox(slug)} className="text-ink-3 hover:text-ink">
          Skip for now
        </Link>
      </div>
      <h1 className="start-title">Start by listening</h1>
      <p className="mb-[26px] text-16 text-ink-2">
        Nothing is sent to anyone until you press send. Begin with any of these, or all three.
      </p>
      <div className="doors">
        <SampleDoor />
        <ApiDoor channel={channels.data?.find(({ kind }) => kind === 'api')} />
        <ImportDoor />
      </div>
      <FirstWords heard={heard} />
    </main>
  );
}

/** Where this page stands on the way; the current step is the one to do now. */
function Steps({ heard }: { heard: boolean }) {
  return (
    <ol className="start-steps" aria-label="First steps">
      <li className="done">
        Your team<span className="sr-only">, done</span>
      </li>
      <li className={heard ? 'done' : undefined} aria-current={heard ? undefined : 'step'}>
        Listen{heard ? <span className="sr-only">, done</span> : null}
      </li>
      <li aria-current={heard ? 'step' : undefined}>Understand</li>
      <li>Answer and tell</li>
    </ol>
  );
}
