import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

export interface FieldProps {
  label: string;
  /** One line that helps before anything goes wrong. */
  hint?: ReactNode;
  /** What is wrong with the value, and what to do. */
  error?: string | undefined;
  size?: 'app' | 'large' | undefined;
}

interface Wiring {
  id: string;
  className: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label, hint and error around any control, tied together for assistive technology. */
export function Field({
  label,
  hint,
  error,
  size,
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const describedBy = classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({
        id,
        className: classes('input', size === 'large' && 'input-large'),
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-12 text-ink-3">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-12 font-medium text-bad" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** One line. Spread `register('name')` of react-hook-form onto it. */
export function TextField({
  label,
  hint,
  error,
  size,
  ...input
}: FieldProps & Omit<ComponentPropsWithRef<'input'>, 'size'>) {
  return (
    <Field label={label} hint={hint} error={error} size={size}>
      {(wiring) => <input type="text" {...input} {...wiring} />}
    </Field>
  );
}

/** Several lines; grows with what is written, where the browser can. */
export function TextArea({ label, hint, error, size, ...area }: FieldProps & ComponentPropsWithRef<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} size={size}>
      {(wiring) => (
        <textarea rows={3} {...area} {...wiring} className={classes(wiring.className, 'field-sizing-content')} />
      )}
    </Field>
  );
}

/** The browser's own list of choices, which every phone and screen reader knows. Children are `<option>`s. */
export function Select({
  label,
  hint,
  error,
  size,
  ...select
}: FieldProps & Omit<ComponentPropsWithRef<'select'>, 'size'>) {
  return (
    <Field label={label} hint={hint} error={error} size={size}>
      {(wiring) => <select {...select} {...wiring} />}
    </Field>
  );
}
