import { useEffect, useState } from 'react';
import { addSample, perSecond, type Sample } from './pace.ts';

/** How much of a count is done in a second, from what was seen of it on this page; null while too little was. */
export function usePace(count: number, direction: 'grows' | 'falls'): number | null {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    setSamples((before) => addSample(before, { at: Date.now(), count }, direction));
  }, [count, direction]);
  return perSecond(samples);
}
