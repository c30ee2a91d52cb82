/** What the text engine says of each interaction. */
export { isMail, type ReadableInteraction, readBatch, startReading } from './readBatch.ts';
export { createReader, type Reader } from './reader.ts';
export { findReadings } from './reading.store.ts';
export { type ReadingRow, readingOf, spansOf } from './reading.ts';
