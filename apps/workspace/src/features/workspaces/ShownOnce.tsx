import type { MadeApiKey } from '@parley/server/api';
import { useState } from 'react';
import { Button } from '../../design/index.ts';

/** The new key, in full, for the only time. */
export function ShownOnce({ made, onDone }: { made: MadeApiKey; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(made.key);
    setCopied(true);
  };
  return (
    <div className="rounded-2 border border-line-2 bg-raised px-4 py-3.5" role="status">
      <p className="text-14 font-semibold">This is the key “{made.apiKey.name}”.</p>
      <p className="text-ink-2">It is shown this once. Keep it where its program can read it, and nobody else.</p>
      <input
        readOnly
        aria-label="The key"
        value={made.key}
        className="input mt-2.5 font-mono text-12"
        onFocus={(event) => event.target.select()}
      />
      <div className="mt-2.5 flex gap-1.5">
        {/* The clipboard exists only on https and localhost; elsewhere the field above can be selected. */}
        {'clipboard' in navigator ? <Button onClick={() => void copy()}>{copied ? 'Copied' : 'Copy'}</Button> : null}
        <Button kind="quiet" onClick={onDone}>
          I have kept it
        </Button>
      </div>
    </div>
  );
}
