export { generateSample } from './generate.ts';
export type { SampleChannel, SampleCompany, SampleInteraction, SampleOptions } from './types.ts';
