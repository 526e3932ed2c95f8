import { objectTo, refuse, type DocumentView } from '@microcourt/domain/documents/contract';
import { View } from '@tarojs/components';
import { showToast } from '@tarojs/taro';
import { useState } from 'react';
import { askNow } from '../../shared/ask-now';
import { Action, Group, Line, Problem } from '../../shared/ui/blocks';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { useDeed } from '../../shared/use-court';
import { useWords } from '../../shared/words';
import { words } from '../texts';
import { know } from '../use-documents';

/** Beside signing: asking for a correction of what is to be signed, and refusing to sign, each with its words on record. */
export function Deeds({ one }: { readonly one: DocumentView }) {
  const w = useWords(words);
  const [open, setOpen] = useState<'object' | 'refuse'>();
  const { may } = one;
  if (!may.includes('refuse') && !may.includes('sign')) return null;
  return (
    <>
      <Group>
        {may.includes('sign') && <Line icon="edit" title={w.object} note={w.objectNote} onClick={() => setOpen('object')} />}
        {may.includes('refuse') && <Line icon="close" danger title={w.refuse} onClick={() => setOpen('refuse')} />}
      </Group>
      {open && <DeedSheet one={one} what={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function DeedSheet({ one: { caseId, documentId }, what, onClose }: { readonly one: DocumentView; readonly what: 'object' | 'refuse'; readonly onClose: () => void }) {
  const w = useWords(words);
  const [text, setText] = useState('');
  const { busy, problem, run } = useDeed();
  const refusing = what === 'refuse';
  const send = () => void run(async () => {
    know(caseId, refusing ? await askNow(refuse, { caseId, documentId, reason: text }) : await askNow(objectTo, { caseId, documentId, text }));
    onClose();
    if (!refusing) await showToast({ title: w.objectDone, icon: 'none' });
  });
  return (
    <Sheet title={w[what]} onClose={onClose}>
      <View className="sheet__text">{refusing ? w.refuseText : w.objectText}</View>
      <Field label={refusing ? w.refuseReason : w.objectField} long max={refusing ? 500 : 1000} value={text} onChange={setText} />
      <Problem text={problem} />
      <Action busy={busy} disabled={text.trim() === ''} danger={refusing} quiet={refusing} onClick={send}>{refusing ? w.refuseSend : w.objectSend}</Action>
    </Sheet>
  );
}
