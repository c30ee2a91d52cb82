import type { ReactNode } from 'react';
import { classes } from './classes.ts';

/** Sizes of the said voice in pixels of the font: lists, evidence, the message being read, a lead quote, a title. */
export type SaidSize = 15 | 17 | 20 | 27 | 38;

/** Written out, so that Tailwind finds them. */
const SIZES: Record<SaidSize, string> = {
  15: 'text-said-15',
  17: 'text-said-17',
  20: 'text-said-20',
  27: 'text-said-27',
  38: 'text-said-38 said-38',
};

interface SaidProps {
  /** Their words: text, or {@link Marked}. */
  children: ReactNode;
  size?: SaidSize;
  /** ISO 639 code of the words, where it is known; screen readers then speak it right. */
  lang?: string | null | undefined;
  /** An excerpt stands in quotation marks; a whole message in its own place does not. */
  excerpt?: boolean;
  as?: 'p' | 'span' | 'blockquote' | 'h1' | 'h2';
  className?: string;
}

/** A customer's own words, and never ours. */
export function Said({ children, size = 17, lang, excerpt = false, as: Tag = 'p', className }: SaidProps) {
  return (
    <Tag lang={lang ?? undefined} dir="auto" className={classes('said', SIZES[size], className)}>
      {excerpt ? '“' : null}
      {children}
      {excerpt ? '”' : null}
    </Tag>
  );
}

interface QuoteProps extends Omit<SaidProps, 'as'> {
  /** Who said it, where and when. */
  caption: ReactNode;
  figureClassName?: string;
}

/** Words with their source, as a figure: an excerpt unless told otherwise. */
export function Quote({ caption, figureClassName, excerpt = true, ...said }: QuoteProps) {
  return (
    <figure className={figureClassName}>
      <Said {...said} excerpt={excerpt} as="blockquote" />
      <figcaption className="mt-1 text-12 text-ink-3">{caption}</figcaption>
    </figure>
  );
}
