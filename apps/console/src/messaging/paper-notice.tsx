import type { ParticipantView } from '@microcourt/domain/cases/contract';
import { momentText, today } from '../shared/format.ts';
import { fill, languageNow } from '../shared/language.ts';
import type { Room } from './people.ts';
import { texts } from './texts.ts';

type Props = { readonly room: Room; readonly to: ParticipantView; readonly text: string; readonly at: string | undefined };

/** The page that a side which is offline is given, with a line to sign. */
export function PaperNotice({ room, to, text, at }: Props) {
  const t = (key: keyof typeof texts, facts = {}) => fill(texts[key][languageNow()], facts);
  return (
    <article className="sheet-of-paper">
      <p className="sheet-of-paper__court">{room.courtName}</p>
      <h1>{t('paper.notice')}</h1>
      <p>{t('paper.number', { number: room.number ?? '' })}　{room.title}</p>
      <p>{t('paper.to', { name: to.name })}　{to.address ?? ''}</p>
      <p className="prose sheet-of-paper__text">{text}</p>
      {at && <p>{t('paper.foot', { at: momentText(at) })}</p>}
      <p className="sheet-of-paper__day">{room.courtName}<br />{today()}</p>
      <p>{t('paper.sign')}</p>
    </article>
  );
}
