export { FileProblem, type FileProblemCode } from './errors.ts';
export type { InteractionRules } from './interaction.ts';
export { readInterchange } from './interchange.ts';
export { columnParts } from './mapping.ts';
export { seekPosition } from './open.ts';
export { previewFile } from './preview.ts';
export { readInteractions, zoneFor } from './read.ts';
export { type MendableFile, mendableRejects, rejectAsJson } from './rejects.ts';
export {
  type Checkpoint,
  type DateOrder,
  type Encoding,
  FIELDS,
  type Field,
  type FieldGuess,
  type FieldMap,
  type FileFormat,
  type InteractionRow,
  type InterchangeAuthor,
  type InterchangeInteraction,
  type MappingGuess,
  type Plan,
  type Preview,
  type ReadOptions,
  type RejectRow,
  type ResumeOptions,
  type Row,
} from './types.ts';
