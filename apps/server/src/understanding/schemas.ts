import { z } from 'zod';

export const IntentName = z.enum([
  'complaint',
  'question',
  'idea',
  'praise',
  'thanks',
  'purchase',
  'churn',
  'referral',
  'report',
  'other',
]);
export const SentimentName = z.enum(['negative', 'neutral', 'positive']);

export const Reading = z.object({
  language: z.string().describe('ISO 639-1, or "und" where it cannot be told'),
  scored: z
    .boolean()
    .describe('false where the engine does not know the language; sentiment and intents are absent then'),
  sentiment: z.object({ label: SentimentName, score: z.number().min(-1).max(1) }).optional(),
  intents: z.array(z.object({ name: IntentName, p: z.number() })).optional(),
  material: z.number().min(0).max(1).describe('is there anything here to act on?'),
  degree: z.int().min(1).max(6).describe('degree of social interaction'),
  spans: z.array(
    z.object({
      start: z.int(),
      end: z.int().describe('offsets in UTF-16 code units of the text as stored'),
      kind: z.string(),
      text: z.string(),
      polarity: z.int().min(-1).max(1).optional(),
    }),
  ),
  engine: z.string(),
});
