import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';

interface SwitchProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
}

/** On or off, at once: nothing has to be saved after it. */
export function Switch({ label, hint, ...input }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <span className="flex min-h-6 items-center">
        <input
          {...input}
          id={id}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state by itself
          role="switch"
          className="switch"
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
      </span>
      <div className="grid py-0.5">
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <span id={`${id}-hint`} className="text-12 text-ink-3">
            {hint}
          </span>
        ) : null}
      </div>
    </div>
  );
}
