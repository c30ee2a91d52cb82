import { useRef } from 'react';

const KINDS = '.csv,.tsv,.txt,.json,.jsonl,.ndjson,.mbox,.eml,.gz';

/** The browser's own choice of one file: `input` stands anywhere on the page, `choose` opens it. */
export function useFileChoice(onFile: (file: File) => void) {
  const ref = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={ref}
      type="file"
      accept={KINDS}
      aria-label="File to import"
      tabIndex={-1}
      className="sr-only"
      onChange={(event) => {
        const file = event.target.files?.[0];
        // Emptied, so that choosing the same file again is a change too.
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
  return { input, choose: () => ref.current?.click() };
}
