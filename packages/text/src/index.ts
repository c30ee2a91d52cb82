// What many texts say together.
export * from './grouping.ts';
// Reading one text.
export { detectLanguage } from './language/detect.ts';
export { readText } from './reading/read.ts';
export {
  type Author,
  engine,
  type GivenSpan,
  type Intent,
  type IntentName,
  intentNames,
  type Polarity,
  type Reading,
  type Sentiment,
  type SentimentLabel,
  type Span,
  type SpanKind,
  type TextInput,
  type ThreadMessage,
} from './reading/types.ts';
