import { englishWeights } from './english.generated.ts';
import { type LinearModel, loadModel } from './linear.ts';

/** Trained models by language; a scored language without one is read by its lexicon and phrases alone. */
export const models: ReadonlyMap<string, LinearModel> = new Map([['en', loadModel(englishWeights)]]);
