import type { Insight, Voice } from '@parley/server/api';
import { useState } from 'react';
import { ToldGrid, type ToldState } from '../../design/index.ts';
import { useMay } from '../../shell/useWorkspace.ts';
import { TellCard } from './TellCard.tsx';
import { ToldPeople } from './ToldPeople.tsx';
import { nextToTell, toldCounts, toldStateOf } from './told.ts';

/** Who was told, who is next, and telling them. */
export function Telling({ insight }: { insight: Insight }) {
  const mayWrite = useMay('write');
  const [opened, setOpened] = useState<ToldState | null>(null);
  const [picked, setPicked] = useState<string>();
  const counts = toldCounts(insight);
  const { voices } = insight;
  const wanted = voices.find((voice) => voice.personId === picked && isOpen(voice));
  const next = wanted ?? nextToTell(voices);
  return (
    <div className="pb-1">
      <ToldGrid
        counts={counts}
        current={next ? cellOf(insight, next) : undefined}
        onOpen={(state) => setOpened(state)}
      />
      {next && mayWrite ? (
        <TellCard key={next.personId} insight={insight} voice={next} onAll={() => setOpened('waiting')} />
      ) : null}
      {!next && insight.people > 0 ? (
        <p className="mt-2 text-12 text-ink-2">Everybody was told, or asked not to hear.</p>
      ) : null}
      {opened ? (
        <ToldPeople
          insight={insight}
          state={opened}
          onState={setOpened}
          onClose={() => setOpened(null)}
          onPick={(personId) => {
            setPicked(personId);
            setOpened(null);
          }}
        />
      ) : null}
    </div>
  );
}

const isOpen = (voice: Voice) => ['ready', 'waiting'].includes(toldStateOf(voice));

/** Cells stand in the order of their state: told, ready, then those who wait. */
function cellOf(insight: Insight, next: Voice): number | undefined {
  const { told = 0, ready = 0 } = toldCounts(insight);
  return toldStateOf(next) === 'ready' ? told : told + ready;
}
