export { generateSample, sampleTruth } from './generate.ts';
export type { SampleChannel, SampleCompany, SampleInteraction, SampleOptions } from './types.ts';
