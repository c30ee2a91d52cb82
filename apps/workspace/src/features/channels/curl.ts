/**
 * The line that sends one message to this installation.
 *
 * @param origin address of the installation, without a path: `https://parley.firm.example`
 */
export function curlLine(origin: string): string {
  const body = { items: [{ text: 'The parcel came late.', author: { name: 'Ann' } }] };
  return [
    `curl ${origin}/api/v1/interactions`,
    "-H 'Authorization: Bearer prl_…'",
    "-H 'Content-Type: application/json'",
    `-d '${JSON.stringify(body)}'`,
  ].join(' \\\n  ');
}
