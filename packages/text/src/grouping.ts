/**
 * What many texts say together, as a door of its own (`@parley/text/grouping`): reading one text loads the tables of
 * language detection, some 200 MB of working memory, and a thread that only groups does without them.
 */

export type { Burst } from './insights/bursts.ts';
export {
  type Background,
  type DescribeOptions,
  describeTheme,
  describeThemes,
  measureBackground,
  type ThemeDescription,
} from './insights/describe.ts';
export { type FindOptions, findInsights, type Insight, type InsightsResult } from './insights/find.ts';
export type { Kind } from './insights/kind.ts';
export type { Message } from './insights/message.ts';
export type { Quote } from './insights/quotes.ts';
export type { Rank, RankWeights } from './insights/rank.ts';
export type { Segment } from './insights/segments.ts';
export type { Trend } from './insights/trend.ts';
export { type MailParts, readMail } from './mail/mail.ts';
export type { LineageEvent } from './themes/lineage.ts';
export { assignTheme, emptyThemeModel, type Theme, type ThemeMatch, type ThemeModel } from './themes/model.ts';
export { type Assignment, type Pin, type Reflection, type ReflectOptions, reflect } from './themes/reflect.ts';
export { type Token, type TokenKind, tokenise } from './words/tokens.ts';
