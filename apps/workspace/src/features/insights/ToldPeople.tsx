import type { Insight, Voice } from '@parley/server/api';
import { Link } from '@tanstack/react-router';
import { Button, Dialog, Tabs, TOLD_WORDS, type ToldState } from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { counted, formatCount, formatDay, networkName } from '../../text/index.ts';
import { Failure } from './Failure.tsx';
import { useTelling } from './TellCard.tsx';
import { toldStateOf } from './told.ts';

const STATES: readonly ToldState[] = ['waiting', 'ready', 'told', 'refused'];

interface ToldPeopleProps {
  insight: Insight;
  state: ToldState;
  onState: (state: ToldState) => void;
  onPick: (personId: string) => void;
  onClose: () => void;
}

/** The people behind the cells, by where telling them stands. */
export function ToldPeople({ insight, state, onState, onPick, onClose }: ToldPeopleProps) {
  const of = (wanted: ToldState) => insight.voices.filter((voice) => toldStateOf(voice) === wanted);
  const shown = of(state);
  const unseen = insight.people - insight.voices.length;
  return (
    <Dialog title="Going back to those who said it" onClose={onClose} wide>
      <Tabs
        label="Where telling stands"
        value={state}
        onChange={(id) => onState(STATES.find((each) => each === id) ?? 'waiting')}
        items={STATES.map((each) => ({ id: each, name: capital(TOLD_WORDS[each]), count: of(each).length }))}
      >
        {/* Of one height, so that the dialog does not shrink away from under the pointer that changes the tab. */}
        <div className="h-[52vh] overflow-auto">
          {shown.length === 0 ? <p className="py-4 text-ink-2">Nobody.</p> : null}
          <ul>
            {shown.map((voice) => (
              <Row key={voice.personId} insight={insight} voice={voice} onPick={() => onPick(voice.personId)} />
            ))}
          </ul>
          {unseen > 0 ? (
            <p className="pt-3 text-12 text-ink-3">
              These are the {formatCount(insight.voices.length)} who spoke last; {formatCount(unseen)} more said it
              before or left no name.
            </p>
          ) : null}
        </div>
      </Tabs>
    </Dialog>
  );
}

function Row({ insight, voice, onPick }: { insight: Insight; voice: Voice; onPick: () => void }) {
  const { slug } = useWorkspace();
  const mayWrite = useMay('write');
  const tell = useTelling(insight, voice);
  const state = toldStateOf(voice);
  const now = Date.now();
  const { told } = voice;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
      <span className="min-w-0 flex-1 basis-52">
        <Link
          to={paths.person(slug, voice.personId)}
          className="inline-flex min-h-6 items-center font-medium hover:text-accent"
        >
          {voice.name}
        </Link>{' '}
        <span className="text-12 text-ink-3">
          {networkName(voice.channel)}, {counted(voice.mentions, 'mention')}, last {formatDay(voice.lastAt, now)}
        </span>
        {told?.text ? <span className="block text-12 text-ink-2">{told.text}</span> : null}
        {told && state === 'told' ? (
          <span className="block text-12 text-ink-3">
            {told.how === 'reply' ? 'by a reply' : 'by hand'}, {formatDay(told.at, now)}
            {told.by ? ` by ${told.by}` : ''}
          </span>
        ) : null}
        <Failure error={tell.error} />
      </span>
      {mayWrite && (state === 'waiting' || state === 'ready') ? (
        <>
          <Button onClick={onPick}>Tell</Button>
          <Button kind="quiet" onClick={() => tell.mutate({ state: 'declined', text: null, how: 'by_hand' })}>
            Asked not to hear
          </Button>
        </>
      ) : null}
      {mayWrite && state === 'refused' ? (
        <Button kind="quiet" onClick={() => tell.mutate({ state: 'draft', text: null, how: 'by_hand' })}>
          Wants to hear after all
        </Button>
      ) : null}
    </li>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
