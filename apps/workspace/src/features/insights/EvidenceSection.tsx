import type { Insight } from '@parley/server/api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Tabs } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { ChangeList } from './ChangeList.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { evidencePages } from './queries.ts';
import { SplitBar } from './SplitBar.tsx';

const TABS = ['evidence', 'unfit', 'changes'] as const;
type Tab = (typeof TABS)[number];

/** The words behind an insight, those that do not fit, and what was changed by whom. */
export function EvidenceSection({ insight }: { insight: Insight }) {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const [tab, setTab] = useState<Tab>('evidence');
  /** Ids of the messages that were chosen to leave; null while nobody chooses. */
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const out = useInfiniteQuery(evidencePages(slug, insight.id, 'out'));
  const aside = useInfiniteQuery(evidencePages(slug, insight.id, 'aside'));
  // A first page that goes on is not a count.
  const unfit =
    out.data && aside.data && !out.hasNextPage && !aside.hasNextPage ? out.data.length + aside.data.length : undefined;
  const startChoosing = () => {
    setTab('evidence');
    setChosen((already) => already ?? new Set());
  };
  useKeys(mayWrite ? [{ keys: 'x', does: 'split', run: startChoosing }] : []);
  useKeys([{ keys: 'e', does: 'evidence', run: () => setTab('evidence'), shown: true }]);
  const choose = (id: string) => setChosen((already) => toggled(already ?? new Set(), id));
  return (
    <section className="mt-4" aria-label="The words behind it">
      <div className="-mb-[38px] flex justify-end gap-1 max-sm:mb-0">
        <Button kind="quiet" keys="e" className="text-12 max-sm:hidden" onClick={() => setTab('evidence')}>
          Evidence
        </Button>
        {mayWrite ? (
          <Button kind="quiet" keys="x" className="text-12" onClick={startChoosing} aria-pressed={chosen !== null}>
            Split
          </Button>
        ) : null}
      </div>
      <Tabs
        label="About this insight"
        value={tab}
        onChange={(id) => setTab(TABS.find((each) => each === id) ?? 'evidence')}
        items={[
          { id: 'evidence', name: 'Evidence', count: insight.size },
          { id: 'unfit', name: 'Does not fit', count: unfit },
          { id: 'changes', name: 'Changes', count: insight.changes.length },
        ]}
      >
        {tab === 'evidence' ? (
          <>
            {chosen ? <SplitBar insight={insight} chosen={chosen} onClose={() => setChosen(null)} /> : null}
            <EvidenceList insight={insight} standing="counts" chosen={chosen} onChoose={choose} />
          </>
        ) : null}
        {tab === 'unfit' ? <Unfit insight={insight} /> : null}
        {tab === 'changes' ? <ChangeList insight={insight} /> : null}
      </Tabs>
    </section>
  );
}

function Unfit({ insight }: { insight: Insight }) {
  return (
    <div className="grid gap-5 pt-3">
      <section aria-label="Does not belong">
        <h3 className="text-12">
          Does not belong <span className="font-normal text-ink-3">stays out, whatever is grouped later</span>
        </h3>
        <EvidenceList insight={insight} standing="out" />
      </section>
      <section aria-label="Set aside">
        <h3 className="text-12">
          Set aside <span className="font-normal text-ink-3">fits, and is struck from the counts</span>
        </h3>
        <EvidenceList insight={insight} standing="aside" />
      </section>
    </div>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
