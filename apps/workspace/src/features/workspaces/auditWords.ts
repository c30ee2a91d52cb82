const WORDS: Readonly<Record<string, string>> = {
  'workspace.made': 'made the workspace',
  'workspace.changed': 'changed the workspace',
  'member.role_changed': 'changed a role',
  'member.left': 'left',
  'member.removed': 'took a member out',
  'invitation.sent': 'invited somebody',
  'invitation.withdrawn': 'withdrew an invitation',
  'invitation.accepted': 'joined by invitation',
  'api_key.made': 'made an API key',
  'api_key.withdrawn': 'withdrew an API key',
};

/** An action of the trail in words; one that is not known here keeps its name, legibly: `import: undone`. */
export function auditWords(action: string): string {
  return WORDS[action] ?? action.replace('.', ': ').replaceAll('_', ' ');
}

/** The settings that go with it: `role member`, `from admin, to owner`. Nested values are left out. */
export function auditDetail(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      const words = plainWords(value);
      return words ? [`${spaced(name)} ${words}`] : [];
    })
    .join(', ');
}

function plainWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainWords).filter(Boolean).join(' and ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function spaced(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}
