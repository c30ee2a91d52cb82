import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useDeferredValue, useState } from 'react';
import { Kbd, ModalFrame, problemWords } from '../../design/index.ts';
import { searchQuery } from '../../shell/search.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { choicesQuery } from './queries.ts';

export interface Choice {
  readonly id: string;
  readonly title: string;
}

interface InsightPickerProps {
  /** What picking does: `Merge into`. */
  label: string;
  /** The insight that cannot be picked. */
  except: string;
  onPick: (choice: Choice) => void;
  onClose: () => void;
}

const LEAST_LETTERS = 2;
/** Nothing can be put into these. */
const LEFT: readonly string[] = ['dismissed', 'merged', 'faded'];

/** Picks another insight: those that rank first, or those that hold the words typed. */
export function InsightPicker({ label, except, onPick, onClose }: InsightPickerProps) {
  const { slug } = useWorkspace();
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  const searching = wanted.length >= LEAST_LETTERS;
  const first = useQuery(choicesQuery(slug));
  const found = useQuery({ ...searchQuery(slug, wanted), enabled: searching, placeholderData: keepPreviousData });
  const listed = searching ? found.data?.insights : first.data;
  const choices = (listed ?? []).filter(({ id, state }) => id !== except && !LEFT.includes(state));
  const error = searching ? found.error : first.error;
  const looking = searching ? found.isFetching : first.isPending;
  return (
    <ModalFrame label={label} onClose={onClose} className="lifted dialog dialog-top">
      <Command label={label} loop shouldFilter={false}>
        <div className="flex items-center justify-between border-b border-line px-3.5 py-[11px]">
          <Command.Input
            data-autofocus
            value={words}
            onValueChange={setWords}
            placeholder={`${label} …`}
            className="min-w-0 flex-1 bg-transparent text-16 outline-none"
          />
          <Kbd keys="Escape" />
        </div>
        <Command.List className="max-h-[56vh] overflow-auto py-2">
          {choices.map(({ id, title }) => (
            <Command.Item
              key={id}
              value={id}
              onSelect={() => onPick({ id, title })}
              className="flex min-h-[30px] cursor-pointer items-center px-3.5 py-1 data-[selected=true]:bg-accent-soft data-[selected=true]:shadow-[inset_3px_0_var(--accent)]"
            >
              {title}
            </Command.Item>
          ))}
        </Command.List>
        <p role="status" className={error ? 'px-3.5 pb-3 text-bad' : 'px-3.5 pb-3 text-ink-2 empty:hidden'}>
          {error ? problemWords(error) : null}
          {!error && choices.length === 0 ? (looking ? 'Looking…' : 'No other insight holds these words.') : null}
        </p>
      </Command>
    </ModalFrame>
  );
}
