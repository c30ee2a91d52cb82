import type { Insight } from '@parley/server/api';
import { counted } from '../../text/index.ts';
import { ACTION_STATES, KIND_NAMES, STATE_NAMES } from './words.ts';

type Change = Insight['changes'][number];

/**
 * What somebody did, in the words after their name: `named it “Bags come late”`, `gave it to Elias Brandt`.
 *
 * @param nameOf the name of a member; undefined when they have left
 */
export function changeWords({ kind, detail }: Change, nameOf: (userId: string) => string | undefined): string {
  const text = (key: string) => (typeof detail[key] === 'string' ? detail[key] : '');
  const number = (key: string) => (typeof detail[key] === 'number' ? detail[key] : 0);
  switch (kind) {
    case 'renamed':
      return `named it “${text('title')}”`;
    case 'kind':
      return `called it a ${lower(KIND_NAMES, text('to'))}, not a ${lower(KIND_NAMES, text('from'))}`;
    case 'owner':
      return text('to') ? `gave it to ${nameOf(text('to')) ?? 'somebody who left'}` : 'took it from its owner';
    case 'state':
      return stateWords(text('to'), text('reason'));
    case 'evidence':
      return evidenceWords(detail);
    case 'action':
      return `has “${text('title')}” ${lower(ACTION_STATES, text('state'))}`;
    case 'merged':
      return detail.into ? 'merged it into another insight' : 'merged another insight into it';
    case 'unmerged':
      return 'took a merge back';
    case 'split':
      return `made an insight of its own of ${counted(number('messages'), 'mention')}`;
    case 'told':
      return `told ${counted(number('people'), 'person', 'people')}${detail.how === 'reply' ? ' by a reply' : ''}`;
    case 'draft':
      return `wrote a draft for ${counted(number('people'), 'person', 'people')}`;
    case 'declined':
      return `marked ${counted(number('people'), 'person', 'people')} as not wanting to hear`;
    default:
      return `changed it (${kind})`;
  }
}

function stateWords(to: string, reason: string): string {
  if (to === 'dismissed') return reason ? `dismissed it: ${reason}` : 'dismissed it';
  return `moved it on to ${lower(STATE_NAMES, to)}`;
}

function evidenceWords(detail: Change['detail']): string {
  if (typeof detail.added === 'number') return `put ${counted(detail.added, 'mention')} in by hand`;
  if (detail.movedTo) return 'moved a mention to another insight';
  if (detail.movedFrom) return 'moved a mention here from another insight';
  if (detail.standing === 'aside') return 'set a mention aside';
  if (detail.standing === 'out') return 'said that a mention does not belong here';
  return 'took a mention back in';
}

function lower(names: Readonly<Record<string, string>>, key: string): string {
  return (names[key] ?? key).toLowerCase();
}
