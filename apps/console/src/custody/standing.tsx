import { standing, type FileStanding } from '@microcourt/domain/custody/contract';
import { useEffect } from 'react';
import { court } from '../shared/court.ts';
import { exactText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { Failure } from '../shared/parts.tsx';
import { useAsk } from '../shared/use-ask.ts';
import { lookOf } from './look-of.ts';
import { texts } from './texts.ts';
import './custody.css';

/** The bell tells when the bytes were read; this is for a line that is down. */
const SOON = 3_000;

/** Whether a file stands as it was recorded. One that does not match is shown with a warning, never shut out. */
export function Standing({ caseId, fileId, whole = false }: { readonly caseId: string; readonly fileId: string; readonly whole?: boolean }) {
  const t = useWords(texts);
  const known = useAsk(standing, { caseId, fileId });
  const checking = known.value?.standing === 'checking';
  useEffect(() => {
    if (!checking) return;
    const timer = setInterval(() => court.cache.refresh(standing), SOON);
    return () => clearInterval(timer);
  }, [checking]);
  if (known.error !== undefined) return <Failure error={known.error} again={known.again} />;
  if (!known.value) return <p className="standing" aria-busy="true">&nbsp;</p>;
  const { standing: how, entry } = known.value;
  return (
    <div className={`standing standing_${lookOf(how)}`} role={how === 'altered' || how === 'missing' ? 'alert' : undefined}>
      <p><strong>{t(`standing.${how}`)}</strong></p>
      {entry && <p>{t('standing.entry', { number: entry.number, at: exactText(entry.at) })}</p>}
      {(how === 'altered' || how === 'missing') && <p>{t('altered.what')}</p>}
      {whole && <Proof of={known.value} />}
    </div>
  );
}

/** The way from the record to the root of its day. */
function Proof({ of: { sha256, entry, root, inclusion } }: { readonly of: FileStanding }) {
  const t = useWords(texts);
  return (
    <>
      <p className="muted">{t('hash')} <code className="hash">{sha256}</code></p>
      {entry?.day && inclusion && <p>{t('standing.proof', { day: entry.day, index: inclusion.index + 1, size: inclusion.size })}</p>}
      {root && <p className="muted">{t('standing.root')} <code className="hash">{root}</code></p>}
    </>
  );
}
