import { browserFile } from '@microcourt/client/browser';
import type { FileView } from '@microcourt/domain/files/contract';
import { useCallback, useState } from 'react';
import { court } from './court.ts';

export type Place = { readonly caseId: string | null; readonly stream: string };
export type Upload = { readonly percent: number | null; readonly failure: unknown; send(file: Blob, name: string, duration?: number): Promise<FileView | undefined> };

/** Brings files to a place of the court and tells how far it is. */
export function useUpload(place: Place): Upload {
  const [percent, setPercent] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>();
  const { caseId, stream } = place;
  const send = useCallback(async (file: Blob, name: string, duration?: number) => {
    setPercent(0);
    setFailure(undefined);
    try {
      return await court.upload(browserFile(file, name), { caseId, stream }, {
        progress: (sent, size) => setPercent(Math.floor((sent / size) * 100)), ...(duration === undefined ? {} : { duration }),
      });
    } catch (error) {
      setFailure(error);
      return undefined;
    } finally {
      setPercent(null);
    }
  }, [caseId, stream]);
  return { percent, failure, send };
}
