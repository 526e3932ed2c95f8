import { standing } from '@microcourt/domain/custody/contract';
import { Button, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { court } from '../../court';
import { momentText } from '../../shared/time';
import { Note } from '../../shared/ui/blocks';
import { Sheet } from '../../shared/ui/sheet';
import { useAsk } from '../../shared/use-court';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { words } from '../texts';

court.cache.refreshOn('me', [standing]);

const WRONG: readonly string[] = ['altered', 'missing'];

/** Whether the file stands as it was recorded, in a line; touched, the record itself. It never says more than that nothing changed since. */
export function CustodyLine({ caseId, fileId }: { readonly caseId: string; readonly fileId: string }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const { value } = useAsk(standing, { caseId, fileId });
  const [open, setOpen] = useState(false);
  if (!value || value.standing === 'not-recorded') return null;
  const word = w[value.standing];
  return (
    <>
      <Button className={`plain custody ${WRONG.includes(value.standing) ? 'custody_wrong' : ''}`} onClick={() => setOpen(true)}><View className="icon icon_shield custody__icon" /><Text>{word}</Text></Button>
      {open && (
        <Sheet title={w.custody} onClose={() => setOpen(false)}>
          <Note strong>{word}</Note>
          <View className="prose">
            {value.entry && <View>{fill(w.recordedAt, { when: momentText(value.entry.at, language) })}</View>}
            <View>{w.hash}</View>
            <View className="custody__hash">{value.sha256}</View>
          </View>
          <Note>{w.custodyNote}</Note>
        </Sheet>
      )}
    </>
  );
}
