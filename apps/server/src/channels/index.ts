/** Where customers speak: channels, files that are brought in, the sample company. */
export { builtInChannel } from './built-in.ts';
export { deleteChannelsOf, findChannel } from './channel.store.ts';
export {
  FIELDS,
  type Field,
  type FieldMap,
  type FileFormat,
  type InterchangeInteraction,
  type RejectRow,
  type Row,
  readInteractions,
  readInterchange,
  rejectAsJson,
  zoneFor,
} from './file/index.ts';
export type { Hear } from './hear.ts';
export { findImport, insertImport, updateImport } from './import.store.ts';
export { channelRoutes } from './routes.ts';
export { type ImportParts, runImport } from './run-import.ts';
export { beginUndo, finishUndo } from './steer-import.ts';
export { channelTasks } from './tasks.ts';
