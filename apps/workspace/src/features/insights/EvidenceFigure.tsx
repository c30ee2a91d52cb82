import type { Evidence, Insight } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Marked, Said } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatAge, formatFully, networkName } from '../../text/index.ts';
import { Correction } from './Correction.tsx';
import { excerptOf } from './excerpt.ts';

interface EvidenceFigureProps {
  insight: Insight;
  evidence: Evidence;
  /** The keys stand on it. */
  current: boolean;
  onCurrent: () => void;
  /** Null while nobody chooses. */
  chosen: boolean | null;
  onChoose: () => void;
}

const MOST_LETTERS = 480;

/** One message of the evidence: its words, who said them, and what can be put right about it. */
export function EvidenceFigure({ insight, evidence, current, onCurrent, chosen, onChoose }: EvidenceFigureProps) {
  const mayWrite = useMay('write');
  return (
    <figure
      data-evidence={evidence.interactionId}
      tabIndex={-1}
      aria-current={current ? 'true' : undefined}
      onFocus={onCurrent}
      className="relative break-inside-avoid border-b border-line py-3 pl-3.5"
    >
      {current ? <i className="absolute top-3.5 bottom-3.5 left-0 w-0.5 bg-accent" aria-hidden="true" /> : null}
      {chosen === null ? null : (
        <label className="mb-1 inline-flex min-h-6 items-center gap-2 text-12 text-ink-2">
          <input
            type="checkbox"
            className="size-4 scroll-mt-48 accent-[var(--accent)]"
            checked={chosen}
            onChange={onChoose}
          />
          {chosen ? 'Chosen' : 'Choose'}
          <span className="sr-only"> the words of {evidence.personName ?? 'somebody'}</span>
        </label>
      )}
      <Words evidence={evidence} />
      <figcaption className="mt-[5px] flex flex-wrap items-baseline gap-x-2.5 text-12 text-ink-3">
        <Source evidence={evidence} />
        {mayWrite ? <Correction insight={insight} evidence={evidence} /> : null}
      </figcaption>
    </figure>
  );
}

/** Long messages are shown around what is marked in them, until they are opened. */
function Words({ evidence }: { evidence: Evidence }) {
  const [whole, setWhole] = useState(false);
  const shown = excerptOf(evidence.text, evidence.marks, whole ? evidence.text.length : MOST_LETTERS);
  return (
    <>
      <Said as="blockquote" size={17} lang={evidence.language} excerpt className={whole ? 'whitespace-pre-line' : ''}>
        <Marked text={shown.text} marks={shown.marks} />
      </Said>
      {shown.cut ? (
        <button type="button" className="link min-h-6 text-12" onClick={() => setWhole(true)}>
          All of it
        </button>
      ) : null}
    </>
  );
}

function Source({ evidence }: { evidence: Evidence }) {
  const { slug } = useWorkspace();
  const name = evidence.personName ?? 'Somebody';
  return (
    <>
      {evidence.personId ? (
        <Link
          to={paths.person(slug, evidence.personId)}
          className="inline-flex min-h-6 items-center font-medium text-ink hover:text-accent"
        >
          {name}
        </Link>
      ) : (
        <span className="font-medium text-ink">{name}</span>
      )}
      <span title={formatFully(evidence.at)}>
        {networkName(evidence.channel)}, {formatAge(evidence.at, Date.now())}
      </span>
      {evidence.rating === null ? null : <span>rated {evidence.rating}</span>}
      {evidence.conversationId ? (
        <Link to={paths.conversation(slug, evidence.conversationId)} className="link">
          Conversation
        </Link>
      ) : null}
    </>
  );
}
