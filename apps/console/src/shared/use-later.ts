import { useEffect, useState } from 'react';

/** A value that follows with a pause, so that not every letter is an ask. */
export function useLater<T>(value: T, milliseconds = 200): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return later;
}
