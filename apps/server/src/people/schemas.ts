import { z } from 'zod';
import { Id, Instant } from '../platform/http/schemas.ts';

export const Identity = z.object({
  id: Id,
  namespace: z.string().describe('where the value is unique: "email" or a network such as "bluesky" or "file"'),
  value: z.string(),
  label: z.string().describe('as the source wrote it'),
  proof: z
    .enum(['declared', 'authenticated', 'proved', 'asserted', 'imported'])
    .describe('how we know that it is theirs'),
  createdAt: Instant,
});
export const Organisation = z.object({ id: Id, name: z.string(), domain: z.string().nullable() });

export const PersonRow = z.object({
  id: Id,
  name: z.string(),
  organisation: Organisation.nullable(),
  tags: z.array(z.string()),
  identities: z.array(Identity),
});
export const Person = PersonRow.extend({
  pronoun: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  version: z.int(),
});
export const PersonChange = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  pronoun: z.string().trim().max(40).nullable().optional(),
  organisation: z.string().trim().min(1).max(200).nullable().optional().describe('name; made when it is new'),
  tags: z.array(z.string().trim().min(1).max(40)).max(50).optional(),
});
export const PersonNote = z.object({ id: Id, text: z.string(), author: z.string(), authorId: Id, at: Instant });
export const NewPersonNote = z.object({ text: z.string().trim().min(1).max(10_000) });
