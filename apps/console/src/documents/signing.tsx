import type { DocumentView } from '@microcourt/domain/documents/contract';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { hasSentence, useSentences } from '../shared/sentences.ts';
import { texts } from './texts.ts';

const LOOKS = { waiting: '', next: 'mark_warn', signed: 'mark_good', refused: 'mark_bad' } as const;

/** Who signs and how far that is, and the signatures that stand in the file. */
export function Signing({ document: { signers, signatures } }: { readonly document: DocumentView }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <>
      {signers.length > 0 && <h2 className="card__title">{t('signed.state')}</h2>}
      <ol className="signing">
        {[...signers].sort((a, b) => a.turn - b.turn).map((one) => (
          <li key={one.participantId}>
            <span className="figure">{one.turn}</span> {one.name} <span className="muted">{hasSentence(`role.${one.role}`) ? say(`role.${one.role}`) : ''}</span> <span className={`mark ${LOOKS[one.state]}`}>{t(`signer.${one.state}`)}</span> {one.at && <span className="muted">{momentText(one.at)}</span>}
            {one.reason && <p className="muted">{one.reason}</p>}
          </li>
        ))}
      </ol>
      {signatures.length > 0 && <h2 className="card__title">{t('signatures')}</h2>}
      {signatures.map((one) => (
        <div key={`${one.by} ${one.name} ${one.at}`} className="signature">
          <p><strong>{one.name}</strong> <span className="mark mark_good">{t(`signature.${one.by}`)}</span> <span className="mark">{one.suite.toUpperCase()}</span></p>
          <p className="muted">{momentText(one.at)} · {one.authority} {one.timestamp && `· ${t('signature.stamp', { at: momentText(one.timestamp) })}`}</p>
        </div>
      ))}
    </>
  );
}
