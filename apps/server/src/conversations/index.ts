/** The log of interactions, conversations, the inbox and its answers, search. */
export { claimBatch, countPending } from './claimBatch.ts';
export type { ClaimedInteraction } from './claimedInteraction.ts';
export { find } from './find.ts';
export { addressesInUse } from './forget.store.ts';
export { forgetImport } from './forgetImport.ts';
export { holdGate, shareGate } from './gate.ts';
export { logOf } from './logSize.store.ts';
export { place } from './place.ts';
export { recordInteractions } from './recordInteractions.ts';
export { reply } from './reply.ts';
export { conversationRoutes } from './routes.ts';
export { conversationTasks } from './tasks.ts';
