/** Names of networks, languages and readings, as people say them. */

const NETWORKS: Readonly<Record<string, string>> = {
  api: 'Program',
  bluesky: 'Bluesky',
  email: 'Email',
  fediverse: 'Fediverse',
  feed: 'Feed',
  file: 'File',
  sample: 'Sample',
  web: 'Website',
  widget: 'Website',
};

/**
 * `bluesky` as `Bluesky`; a network that is not known keeps its name with a capital. Identities that are only a name, in
 * the namespace `file:name`, are called so.
 */
export function networkName(network: string): string {
  if (network.endsWith(':name')) return 'Name';
  return NETWORKS[network] ?? network.charAt(0).toUpperCase() + network.slice(1);
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });

/** `de` as `German`; null for `und` and for what is no language code. */
export function languageName(code: string | null | undefined): string | null {
  if (!code || code === 'und') return null;
  try {
    return languages.of(code) ?? null;
  } catch {
    return null;
  }
}

const INTENTS: Readonly<Record<string, string>> = {
  complaint: 'Complaint',
  question: 'Question',
  idea: 'Idea',
  praise: 'Praise',
  thanks: 'Thanks',
  purchase: 'Wants to buy',
  churn: 'May leave',
  referral: 'Recommends',
  report: 'Reports a fault',
};

/** What a customer wants, in a word or two; null for `other`, which says nothing. */
export function intentName(intent: string): string | null {
  return INTENTS[intent] ?? null;
}

const PROOFS: Readonly<Record<string, string>> = {
  declared: 'they said so',
  authenticated: 'they signed in',
  proved: 'proved',
  asserted: 'the network says so',
  imported: 'came with the message',
};

/** How we know that an identity is theirs. */
export function proofWords(proof: string): string {
  return PROOFS[proof] ?? proof;
}

const STAGES = {
  emerging: 'heard',
  confirmed: 'understood',
  assigned: 'routed',
  acting: 'acting',
  changed: 'acting',
  told: 'told',
} as const;

/** Where an insight in this state stands in the loop; null for one that has left it, such as a dismissed one. */
export function stageOf(state: string): (typeof STAGES)[keyof typeof STAGES] | null {
  return (STAGES as Readonly<Record<string, (typeof STAGES)[keyof typeof STAGES]>>)[state] ?? null;
}
