import { Link } from '@tanstack/react-router';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { ariaKeys, type Keys, onApple } from '../keys/index.ts';
import { classes } from './classes.ts';
import { KeyHint } from './Kbd.tsx';

interface Look {
  /** `primary` once in a view; `quiet` for what is rarely needed. */
  kind?: 'primary' | 'plain' | 'quiet' | undefined;
  /** 30 px in the app; `large` is 40 px, for forms that stand alone. */
  size?: 'app' | 'large' | undefined;
  /** Takes something away for good. */
  harm?: boolean | undefined;
}

interface ButtonProps extends Look, ComponentPropsWithRef<'button'> {
  children: ReactNode;
  /** The key that does the same, shown on the button. Bind it with `useKeys`. */
  keys?: Keys | undefined;
  /** While it works: what it is doing, such as `Sending…`. It keeps the focus and takes no second press. */
  busy?: string | false | undefined;
}

export function Button({ kind, size, harm, keys, busy, className, children, onClick, ...rest }: ButtonProps) {
  const stop = (event: MouseEvent<HTMLButtonElement>) => event.preventDefault();
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ kind, size, harm }, className)}
      onClick={busy ? stop : onClick}
      aria-disabled={busy ? true : undefined}
      aria-busy={busy ? true : undefined}
      aria-keyshortcuts={keys ? ariaKeys(keys, onApple) : undefined}
    >
      {busy || children}
      {keys && !busy ? <KeyHint keys={keys} /> : null}
    </button>
  );
}

interface ButtonLinkProps extends Look {
  /** From `paths`. */
  to: string;
  search?: Readonly<Record<string, string | undefined>>;
  keys?: Keys | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Looks like a button, and goes somewhere. */
export function ButtonLink({ kind, size, harm, keys, to, search, className, children }: ButtonLinkProps) {
  return (
    <Link
      to={to}
      search={search ?? {}}
      className={buttonClass({ kind, size, harm }, className)}
      aria-keyshortcuts={keys ? ariaKeys(keys, onApple) : undefined}
    >
      {children}
      {keys ? <KeyHint keys={keys} /> : null}
    </Link>
  );
}

function buttonClass({ kind = 'plain', size, harm }: Look, more?: string): string {
  return classes(
    'button',
    kind === 'primary' && 'button-primary',
    kind === 'quiet' && 'button-quiet',
    size === 'large' && 'button-large',
    harm && 'button-harm',
    more,
  );
}
