/** Whose a value is: ours, the customer's copy with us, on loan with an end, or only shown. */
export type Provenance = 'owned' | 'copied' | 'borrowed' | 'displayed';

const WORDS: Record<Provenance, string> = {
  owned: 'Owned',
  copied: 'Copied',
  borrowed: 'Borrowed',
  displayed: 'Displayed',
};

/** The mark never stands without its word. */
export function ProvenanceMark({ kind }: { kind: Provenance }) {
  return (
    <span className="whitespace-nowrap">
      <span className={`provenance provenance-${kind}`} aria-hidden="true" />
      {WORDS[kind]}
    </span>
  );
}
