import { type InteractionRules, toInteraction } from './interaction.ts';
import { isObject } from './json.ts';
import { jsonMapper } from './mapping.ts';
import type { InterchangeInteraction } from './types.ts';

const mapInterchange = jsonMapper([], {});

/**
 * Checks one object in the interchange form, such as an item of `POST /interactions`, by the rules that hold in files.
 *
 * @param value what `JSON.parse` gave
 * @returns the interaction, or the reason why it is none
 */
export function readInterchange(value: unknown, rules: InteractionRules): InterchangeInteraction | string {
  if (!isObject(value)) return 'expected an object such as {"text":"…"}';
  const { fields, attributes } = mapInterchange(value);
  return toInteraction(fields, attributes, rules);
}
