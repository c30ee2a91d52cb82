/** Two marks facing each other, as in a conversation. */
export function Logo({ large = false }: { large?: boolean }) {
  return (
    <span className={large ? 'logo text-[17px]' : 'logo text-[15.5px]'}>
      <svg width={large ? 22 : 20} height={large ? 18 : 16} viewBox="0 0 22 18" aria-hidden="true">
        <path d="M1 1h8.5v8.5A7.5 7.5 0 0 1 2 17H1z" fill="var(--ink)" />
        <path d="M21 1h-8.5v8.5A7.5 7.5 0 0 0 20 17h1z" fill="var(--accent)" />
      </svg>
      Parley
    </span>
  );
}
