import { z } from 'zod';

/** Shapes that every module's routes share. */

export const Id = z.uuid().describe('UUIDv7');
export const Instant = z
  .string()
  .describe('ISO 8601 in UTC, for example 2026-11-22T12:03:11.000Z')
  .meta({ examples: ['2026-11-22T12:03:11.000Z'] });
export const IdParams = z.object({ id: Id });

/** Query of a list: `cursor` is `next` of the page before. */
export const PageQuery = z.object({
  cursor: z.string().max(200).optional().describe('"next" of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('rows a page, 1 to 200'),
});

export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('cursor of the next page, or null at the end'),
  });

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .describe('RFC 9457 problem details');

/** A member of the team, as lists show him. */
export const MemberRef = z.object({ id: Id, name: z.string() });
