import type { DocumentView } from '@microcourt/domain/documents/contract';
import { showToast, navigateTo } from '@tarojs/taro';
import { copyText } from '../../shared/devices';
import { momentText } from '../../shared/time';
import { Group, Line } from '../../shared/ui/blocks';
import { fill, useWords } from '../../shared/words';
import { usePreferences } from '../../theme/preferences';
import { shortHash } from '../standing';
import { words } from '../texts';

/** What proves a document: its signatures, its code, its hash, and the way to check it. */
export function Proof({ one: { signatures, code, sha256 } }: { readonly one: DocumentView }) {
  const w = useWords(words);
  const { language } = usePreferences();
  const copy = (text: string) => void copyText(text).then(() => showToast({ title: w.copied, icon: 'none' }), () => undefined);
  return (
    <>
      {signatures.length > 0 && (
        <Group title={w.signatures}>
          {signatures.map(({ by, name, at, suite, authority, timestamp }) => (
            <Line key={`${by} ${name} ${at}`} icon="shield" title={`${by === 'court' ? w.byCourt : w.byPerson} · ${name}`} note={[momentText(at, language), suite.toUpperCase(), authority, timestamp && fill(w.stamped, { moment: momentText(timestamp, language) })].filter(Boolean).join(' · ')} />
          ))}
        </Group>
      )}
      {(code || sha256) && (
        <Group title={w.verifying}>
          {code && <Line title={w.code} value={code} onClick={() => copy(code)} />}
          {sha256 && <Line title={w.hash} note={w.hashNote} value={shortHash(sha256)} onClick={() => copy(sha256)} />}
          {code && <Line icon="search" title={w.verify} note={w.verifyNote} onClick={() => void navigateTo({ url: `/documents/check/index?code=${encodeURIComponent(code)}` })} />}
        </Group>
      )}
    </>
  );
}
