import { type Keys, keyCaps, onApple, useSingleKeys } from '../keys/index.ts';

/** Key caps, as written in {@link Keys}: `r`, `g i`, `mod+Enter`. For the eye only: buttons say theirs to assistive technology. */
export function Kbd({ keys }: { keys: Keys }) {
  return (
    <span className="inline-flex gap-1" aria-hidden="true">
      {keyCaps(keys, onApple).map((cap, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the caps of one sequence never change places
        <kbd key={index} className="kbd">
          {cap}
        </kbd>
      ))}
    </span>
  );
}

/** The key of a button: absent when single keys are turned off and the key would do nothing. */
export function KeyHint({ keys }: { keys: Keys }) {
  const singleKeys = useSingleKeys();
  return singleKeys || keys.includes('mod+') ? <Kbd keys={keys} /> : null;
}
