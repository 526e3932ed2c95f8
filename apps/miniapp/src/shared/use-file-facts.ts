import { type FileView, ticket } from '@microcourt/domain/files/contract';
import { useEffect, useState } from 'react';
import { court } from '../court';

/** As many files as the court tells of at once. */
const MOST = 50;

/** What the court knows of files, by their ids; those not told yet are asked for, once. */
export function useFileFacts(fileIds: readonly string[]): Readonly<Record<string, FileView>> {
  const [known, setKnown] = useState<Readonly<Record<string, FileView>>>({});
  const missing = fileIds.filter((fileId) => !known[fileId]).slice(0, MOST).join(' ');
  useEffect(() => {
    if (missing === '') return;
    let left = false;
    court.ask(ticket, { fileIds: missing.split(' ') }).then(
      (told) => !left && told.length > 0 && setKnown((before) => ({ ...before, ...Object.fromEntries(told.map(({ fileId, file }) => [fileId, file])) })),
      // Rows without their facts stand with their numbers; the line above the page tells of a lost network.
      () => undefined,
    );
    return () => { left = true; };
  }, [missing]);
  return known;
}
