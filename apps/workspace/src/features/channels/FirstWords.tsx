import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bone, Button, ButtonLink, Quote, useNow } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatAgo, formatLength } from '../../text/index.ts';
import { timeLeft } from './pace.ts';
import { latestWordsQuery, loopQuery } from './queries.ts';
import { usePace } from './usePace.ts';

/** The latest of what was heard, as it comes, and how far understanding it is. */
export function FirstWords({ heard }: { heard: number }) {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const insights = useQuery(loopQuery(slug)).data?.insights ?? 0;
  const next = insights > 0 ? paths.insights(slug) : paths.inbox(slug);
  const open = () => void navigate({ to: next });
  useKeys([{ keys: 'Enter', does: insights > 0 ? 'open Insights' : 'open the Inbox', run: open, shown: true }]);
  return (
    <section className="mt-6" aria-labelledby="first-words">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <h2 id="first-words" className="text-14">
          First words
        </h2>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-12 text-ink-3">
          <span>
            <b className="font-semibold text-ink-2">{counted(heard, 'message')}</b> heard so far.{' '}
            <InsightWords heard={heard} />
          </span>
          {insights > 0 ? <ButtonLink to={paths.inbox(slug)}>Open the Inbox</ButtonLink> : null}
          <Button kind="primary" keys="Enter" onClick={open}>
            {insights > 0 ? 'Open Insights' : 'Open the Inbox'}
          </Button>
        </div>
      </div>
      <Words />
    </section>
  );
}

function InsightWords({ heard }: { heard: number }) {
  const { slug } = useWorkspace();
  const { pending = 0, insights = 0 } = useQuery(loopQuery(slug)).data ?? {};
  const left = timeLeft(pending, usePace(pending, 'falls'));
  if (insights > 0) return `${counted(insights, 'insight')}${pending > 0 ? ' already' : ''}.`;
  if (left !== null && pending > 0) return `First insights in about ${formatLength(left)}.`;
  if (pending > 0) return 'First insights in a moment.';
  return heard > 0 ? 'Insights come when several people say the same.' : null;
}

function Words() {
  const { slug } = useWorkspace();
  const words = useQuery(latestWordsQuery(slug)).data ?? [];
  const now = useNow(10_000);
  return (
    <div className="first-words">
      {words.map((one) => (
        <Quote
          key={one.id}
          lang={one.language}
          caption={[one.author?.name ?? one.author?.handle, formatAgo(one.at, now)].filter(Boolean).join(', ')}
        >
          {one.text}
        </Quote>
      ))}
      {words.length < 4 ? (
        <div aria-hidden="true">
          <Bone className="w-[92%]" />
          <Bone className="mt-3 w-[70%]" />
          <Bone className="mt-[13px] h-[7px] w-[34%]" />
        </div>
      ) : null}
    </div>
  );
}
