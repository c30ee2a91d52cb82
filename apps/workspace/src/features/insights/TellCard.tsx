import type { Insight, Tell, Voice } from '@parley/server/api';
import { useRef, useState } from 'react';
import { Button, problemWords, showToast, TextArea } from '../../design/index.ts';
import { useKeys } from '../../keys/index.ts';
import { storedSetting } from '../../stored.ts';
import { formatDay, networkName } from '../../text/index.ts';
import { tellPeople } from './queries.ts';
import { useInsightChange } from './useInsightChange.ts';

type How = NonNullable<Tell['how']>;

interface TellCardProps {
  insight: Insight;
  /** Who is told. */
  voice: Voice;
  /** Opens the list of everybody. */
  onAll: () => void;
}

/** Words for the next person, and the ways to tell them. What was written for one person is at hand for the next. */
export function TellCard({ insight, voice, onAll }: TellCardProps) {
  const [kept] = useState(() => storedSetting(`parley.tell.${insight.id}`, (stored) => stored ?? ''));
  const [text, setText] = useState(() => voice.told?.text ?? kept.read());
  const [how, setHow] = useState<How>(voice.conversationId ? 'reply' : 'by_hand');
  const [missing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const tell = useTelling(insight, voice);
  const write = (words: string) => {
    setText(words);
    setMissing(false);
    kept.write(words);
  };
  const tellNow = () => {
    if (how === 'reply' && text.trim() === '') {
      setMissing(true);
      area.current?.focus();
    } else tell.mutate({ state: 'told', text: text.trim() || null, how });
  };
  const now = Date.now();
  useKeys([{ keys: 't', does: 'tell next', run: tellNow, shown: true }]);
  const wrong = missing ? 'Write what became of it.' : tell.isError ? problemWords(tell.error) : undefined;
  return (
    <form
      className="lifted mt-2.5 grid gap-2 px-3 pt-2.5 pb-3"
      aria-label={`Tell ${voice.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        tellNow();
      }}
    >
      <p className="text-12 text-ink-3">
        Next: <span className="font-medium text-ink-2">{voice.name}</span>, {networkName(voice.channel)},{' '}
        {formatDay(voice.lastAt, now)}
      </p>
      <TextArea
        ref={area}
        label={how === 'reply' ? 'What they read' : 'What you said'}
        rows={3}
        maxLength={5000}
        value={text}
        placeholder="You told us … Here is what we changed."
        onChange={(event) => write(event.target.value)}
        error={wrong}
      />
      <fieldset className="grid gap-0.5 text-12 text-ink-2">
        <legend className="sr-only">How they are told</legend>
        <HowChoice
          value="reply"
          how={how}
          onChoose={setHow}
          disabled={!voice.conversationId}
          words="As a reply where they spoke"
        />
        <HowChoice value="by_hand" how={how} onChoose={setHow} words="I have told them by hand" />
      </fieldset>
      <div className="flex flex-wrap gap-1.5">
        <Button
          type="submit"
          kind="primary"
          keys="t"
          busy={tell.isPending && tell.variables.state === 'told' && 'Telling…'}
        >
          {how === 'reply' ? `Tell ${firstName(voice.name)}` : 'Mark as told'}
        </Button>
        <Button
          kind="quiet"
          disabled={text.trim() === ''}
          onClick={() => tell.mutate({ state: 'draft', text: text.trim(), how })}
        >
          Keep as draft
        </Button>
        <Button kind="quiet" onClick={() => tell.mutate({ state: 'declined', text: null, how })}>
          Asked not to hear
        </Button>
        <Button kind="quiet" onClick={onAll}>
          Everybody
        </Button>
      </div>
    </form>
  );
}

interface HowChoiceProps {
  value: How;
  how: How;
  onChoose: (how: How) => void;
  words: string;
  disabled?: boolean;
}

function HowChoice({ value, how, onChoose, words, disabled }: HowChoiceProps) {
  return (
    <label className="flex min-h-6 items-center gap-2">
      <input
        type="radio"
        name="how"
        className="accent-[var(--accent)]"
        checked={how === value}
        disabled={disabled}
        onChange={() => onChoose(value)}
      />
      {words}
    </label>
  );
}

type Telling = Required<Pick<Tell, 'state' | 'text' | 'how'>>;

/** Keeps what became of telling one person. What did not leave the house can be taken back. */
export function useTelling(insight: Insight, voice: Voice) {
  const back = useInsightChange({
    change: (slug, text: string | null) =>
      tellPeople(slug, insight.id, { people: [voice.personId], state: 'draft', text }),
    sayWhyNot: true,
  });
  const undo = () => back.mutate(voice.told?.text ?? null);
  return useInsightChange({
    change: (slug, telling: Telling) => tellPeople(slug, insight.id, { people: [voice.personId], ...telling }),
    onDone: (_, { state, how }) => {
      const left = state === 'told' && how === 'reply';
      showToast({ words: doneWords(voice.name, state, left), ...(left || state === 'draft' ? {} : { undo }) });
    },
  });
}

function doneWords(name: string, state: Telling['state'], left: boolean): string {
  if (state === 'declined') return `${name} asked not to hear. They are left out.`;
  if (state === 'draft') return `Kept as a draft for ${name}.`;
  return left ? `${name} is told: the reply is in the conversation.` : `${name} is told.`;
}

function firstName(name: string): string {
  return name.split(' ')[0] || name;
}
