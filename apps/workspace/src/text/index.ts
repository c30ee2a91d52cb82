export { countGraphemes, cutGraphemes, initials } from './graphemes.ts';
export { type Mark, type Segment, segmentsOf } from './marks.ts';
export { intentName, languageName, networkName, proofWords, stageOf } from './names.ts';
export {
  counted,
  formatBytes,
  formatChange,
  formatCount,
  formatShare,
  inWords,
  plural,
  UNIT_SPACE,
} from './numbers.ts';
export {
  type Due,
  formatAge,
  formatAgo,
  formatDay,
  formatFully,
  formatLength,
  formatMoment,
  type Moment,
} from './times.ts';
