import { languageOfTokens } from '../language/detect.ts';
import { type MailParts, readMail } from '../mail/mail.ts';
import { findAspects, judgeGivenSpans } from './aspects.ts';
import { scoreCues } from './cues/cues.ts';
import { degreeOf } from './degree.ts';
import { findEntities } from './entities.ts';
import { type IntentProbabilities, intentsOfCues, likelyIntents } from './intents.ts';
import { type LanguagePack, languagePacks } from './languages.ts';
import { materiality, materialityUnscored } from './material.ts';
import { judge } from './model/linear.ts';
import { models } from './model/models.ts';
import { sentimentOfTone, type Tone, toneOf } from './sentiment.ts';
import { type Token, tokenize } from './tokens.ts';
import { engine, type Reading, type Sentiment, type Span, type TextInput } from './types.ts';

/** Code units of a text that are read: what a customer wants stands in the first pages, and the work stays bounded. */
export const maximumRead = 8000;
/** A mail may hide its new text behind long quotes. */
const maximumMail = 32_000;

/**
 * Reads one text: its language, sentiment, intents, spans, materiality and degree.
 *
 * The same input always gives the same reading. Any string is read, empty and broken ones included; of a long one the first
 * {@link maximumRead} code units. A language that is not scored gives a reading without sentiment and intents.
 *
 * @throws TypeError when the text is no string
 * @throws RangeError when a given span lies outside the text
 */
export function readText(input: TextInput): Reading {
  if (typeof input.text !== 'string') {
    throw new TypeError(`expected "text" to be a string, got ${input.text === null ? 'null' : typeof input.text}`);
  }
  const mail = input.kind === 'email' ? readMail(input.text) : undefined;
  const text = mail ? mail.masked.slice(0, maximumMail) : input.text.slice(0, maximumRead);
  const tokens = tokenize(text);
  const language = input.language ?? languageOfTokens(tokens);
  const pack = languagePacks.get(language);
  const opinion = pack && readOpinion(text, tokens, language, pack);
  const thread = typeof input.thread === 'object' ? input.thread : [];
  const words = tokens.filter(({ kind }) => kind === 'word').length;

  return {
    ...(input.id !== undefined && { id: input.id }),
    language,
    scored: opinion !== undefined,
    ...(opinion && { sentiment: rounded(opinion.sentiment), intents: likelyIntents(opinion.intents) }),
    material: round(opinion ? materiality(opinion.intents, opinion.tone, words) : materialityUnscored(words)),
    degree: degreeOf(text, tokens, opinion?.tone, opinion?.intents, input.author, thread),
    spans: readSpans(input, text, tokens, language, opinion?.tone),
    ...(mail && visibleOf(mail)),
    engine,
  };
}

interface Opinion {
  tone: Tone;
  sentiment: Sentiment;
  intents: IntentProbabilities;
}

function readOpinion(text: string, tokens: readonly Token[], language: string, pack: LanguagePack): Opinion {
  const tone = toneOf(text, tokens, pack.lexicon);
  const cues = scoreCues(tokens, pack.cues);
  const model = models.get(language);
  if (model) return { tone, ...judge(model, tokens, tone, cues) };
  return { tone, sentiment: sentimentOfTone(tone), intents: intentsOfCues(cues, tone) };
}

function readSpans(
  input: TextInput,
  text: string,
  tokens: readonly Token[],
  language: string,
  tone: Tone | undefined,
): Span[] {
  const hits = tone?.hits ?? [];
  const entities = findEntities(text, tokens);
  if (input.spans) return inOrder([...judgeGivenSpans(input.text, tokens, hits, input.spans), ...entities]);
  const aspects = findAspects(text, tokens, hits, language);
  if (aspects.length === 0) return entities;
  return inOrder([...entities, ...aspects.filter((aspect) => !entities.some((entity) => overlap(aspect, entity)))]);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const inOrder = (spans: Span[]): Span[] => spans.sort((a, b) => a.start - b.start || a.end - b.end);

const visibleOf = ({ visible, visibleNoSignature }: MailParts) => ({ visible, visibleNoSignature });

const round = (share: number): number => Math.round(share * 1000) / 1000;

const rounded = ({ label, score }: Sentiment): Sentiment => ({ label, score: round(score) });
