import type { ReactNode } from 'react';
import { formatShare } from '../text/index.ts';
import { Button } from './Button.tsx';
import { Popover, PopoverClose } from './Popover.tsx';

interface InferredProps {
  /** What we think, in the sentence: `likely, 86 %`, `@inesrides.example`. */
  children: ReactNode;
  /** From 0 to 1. */
  confidence?: number | undefined;
  /** What it was inferred from: `Same name and the same photo`. */
  because: ReactNode;
  onAccept?: (() => void) | undefined;
  onCorrect?: (() => void) | undefined;
  onAsk?: (() => void) | undefined;
}

/** Inferred, neither said nor counted: dashed, with how sure we are and a way to put it right. */
export function Inferred({ children, confidence, because, onAccept, onCorrect, onAsk }: InferredProps) {
  const sure = confidence === undefined ? 'Inferred' : `Inferred, likely ${formatShare(confidence)}`;
  return (
    <Popover
      label={sure}
      trigger={
        <button type="button" className="inferred">
          {children}
        </button>
      }
    >
      <p className="text-12 text-ink-3">{sure}</p>
      <p className="mt-0.5 text-12 text-ink-2">{because}</p>
      {onAccept || onCorrect || onAsk ? (
        <div className="mt-2 flex flex-wrap gap-1.5">
          <Answer words="That is right" onPress={onAccept} />
          <Answer words="Correct this" onPress={onCorrect} />
          <Answer words="Ask them" onPress={onAsk} />
        </div>
      ) : null}
    </Popover>
  );
}

function Answer({ words, onPress }: { words: string; onPress: (() => void) | undefined }) {
  if (!onPress) return null;
  return (
    <PopoverClose>
      <Button onClick={onPress}>{words}</Button>
    </PopoverClose>
  );
}
