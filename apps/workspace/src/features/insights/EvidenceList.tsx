import type { Evidence, Insight } from '@parley/server/api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Bone, Button, QueryError, Skeleton } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatCount } from '../../text/index.ts';
import { EvidenceFigure } from './EvidenceFigure.tsx';
import { evidencePages, type Standing } from './queries.ts';
import { useStanding } from './useStanding.ts';

interface EvidenceListProps {
  insight: Insight;
  standing: Standing;
  /** Messages chosen to leave; null while nobody chooses. */
  chosen?: ReadonlySet<string> | null;
  onChoose?: (interactionId: string) => void;
}

/** Columns are laid out in blocks of this many, so that more words below do not move those being read. */
const BLOCK = 20;

const EMPTY: Record<Standing, string> = {
  counts: 'No words stand behind this any more. They were moved, set aside, or taken back with their import.',
  out: 'Everything that was grouped here fits.',
  aside: 'Nothing was set aside.',
};

/** Messages of one standing, newest first, in two columns. */
export function EvidenceList({ insight, standing, chosen = null, onChoose }: EvidenceListProps) {
  const { slug } = useWorkspace();
  const evidence = useInfiniteQuery(evidencePages(slug, insight.id, standing));
  const list = useRef<HTMLDivElement>(null);
  const items = evidence.data ?? [];
  const [current, setCurrent] = useState<string>();
  const counts = standing === 'counts';
  useEvidenceKeys({ insight, items, current, setCurrent, list, enabled: counts, choosing: chosen !== null });
  if (evidence.isPending) return <EvidenceBones />;
  if (evidence.isError) {
    return (
      <div className="pt-3">
        <QueryError
          error={evidence.error}
          what="The words could not be read."
          onRetry={() => void evidence.refetch()}
        />
      </div>
    );
  }
  if (items.length === 0) return <p className="py-3 text-12 text-ink-3">{EMPTY[standing]}</p>;
  return (
    <div ref={list}>
      {blocksOf(items).map((block) => (
        <div key={block[0]?.interactionId} className="columns-2 gap-9 pt-1 max-md:columns-1">
          {block.map((one) => (
            <EvidenceFigure
              key={one.interactionId}
              insight={insight}
              evidence={one}
              current={counts && one.interactionId === current}
              onCurrent={() => setCurrent(one.interactionId)}
              chosen={chosen ? chosen.has(one.interactionId) : null}
              onChoose={() => onChoose?.(one.interactionId)}
            />
          ))}
        </div>
      ))}
      {evidence.hasNextPage ? (
        <p className="pt-2.5">
          <Button
            kind="quiet"
            busy={evidence.isFetchingNextPage && 'Reading…'}
            onClick={() => void evidence.fetchNextPage()}
          >
            {counts ? `Show more of ${formatCount(insight.size)}` : 'Show more'}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

interface EvidenceKeys {
  insight: Insight;
  items: readonly Evidence[];
  current: string | undefined;
  setCurrent: (id: string) => void;
  list: React.RefObject<HTMLElement | null>;
  enabled: boolean;
  /** Then the focus goes to the boxes, so that the space bar chooses. */
  choosing: boolean;
}

/** `j`, `k` move, `Enter` and `r` open the conversation, `⌫` sets aside. */
function useEvidenceKeys({ insight, items, current, setCurrent, list, enabled, choosing }: EvidenceKeys): void {
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const mayWrite = useMay('write');
  const standing = useStanding(insight);
  const index = items.findIndex(({ interactionId }) => interactionId === current);
  const move = (by: number) => {
    const next = items[Math.min(Math.max(index + by, 0), items.length - 1)];
    if (!next) return;
    setCurrent(next.interactionId);
    const figure = list.current?.querySelector<HTMLElement>(`[data-evidence="${next.interactionId}"]`);
    (choosing ? figure?.querySelector<HTMLElement>('input[type=checkbox]') : figure)?.focus();
  };
  const one = items[index];
  const openConversation = () => {
    if (one?.conversationId) void navigate({ to: paths.conversation(slug, one.conversationId) });
  };
  const setAside = () => {
    if (!one) return;
    move(items[index + 1] ? 1 : -1);
    standing.mutate({ evidence: one, standing: 'aside' });
  };
  useKeys(
    [
      { keys: 'j', does: 'move down', run: () => move(1), shown: true },
      { keys: 'k', does: 'move up', run: () => move(-1), shown: true },
      { keys: 'r', does: 'reply', run: openConversation, shown: true },
      { keys: 'Enter', does: 'open the conversation', run: openConversation },
    ],
    'screen',
    enabled,
  );
  useKeys([{ keys: 'Backspace', does: 'set aside', run: setAside }], 'screen', enabled && mayWrite);
}

function blocksOf(items: readonly Evidence[]): Evidence[][] {
  return Array.from({ length: Math.ceil(items.length / BLOCK) }, (_, index) =>
    items.slice(index * BLOCK, (index + 1) * BLOCK),
  );
}

function EvidenceBones() {
  return (
    <Skeleton label="Reading the words">
      <div className="columns-2 gap-9 pt-3 max-md:columns-1">
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className="break-inside-avoid border-b border-line py-3 pl-3.5">
            <Bone className="h-[15px] w-full" />
            <Bone className="mt-2.5 h-[15px] w-3/4" />
            <Bone className="mt-3 w-2/5" />
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
