export type { Binding, Level } from './registry.ts';
export type { Keys } from './sequence.ts';
export { ariaKeys, keyCaps, onApple } from './show.ts';
export { keyRegistry, listenToKeys, singleKeysSetting, useBindings, useKeys, useSingleKeys } from './useKeys.ts';
