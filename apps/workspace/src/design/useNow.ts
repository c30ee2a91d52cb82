import { useEffect, useState } from 'react';

/** The time in milliseconds since 1970, anew every `everyMs`, for words such as `38 min ago` and `due in 1 h`. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
