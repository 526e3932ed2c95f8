import type { Why } from '@microcourt/domain/calculators/why';
import type { FeeAnswer } from '@microcourt/domain/calculators/contract';
import type { FeeDue } from '@microcourt/domain/filing/contract';
import { cited } from '@microcourt/domain/shared/citation';
import { Explained } from '../shared/explained.tsx';
import { money } from '../shared/format.ts';
import { useLanguage, useWords } from '../shared/language.ts';
import { Section } from './section.tsx';
import { texts } from './texts.ts';

/** The fee with every line of its working and the articles it rests on. */
export function FeePart({ fee, due, why }: { readonly fee: FeeAnswer | null; readonly due?: FeeDue | null | undefined; readonly why?: Why | undefined }) {
  const t = useWords(texts), language = useLanguage();
  return (
    <Section name="fee" aside={fee && <span className="fee__total figure">{t('fee.total')} <Explained why={why}>{money(fee.fee)}</Explained></span>}>
      {due && <p><span className="muted">{t('fee.due-now')}</span> <Explained why={due.why?.['fen']}>{money(due.fen)}</Explained> · {due.paidOn ? t('fee.paid', { on: due.paidOn, receipt: due.receipt }) : <>{t('fee.pay-by')} <Explained why={due.why?.['payBy']}>{due.payBy ?? t('fee.not-served')}</Explained></>}</p>}
      {fee === null ? <p className="muted">{t('fee.open')}</p> : (
        <table className="grid fee">
          <tbody>
            {fee.steps.map(({ text, en, amount, articles }, i) => (
              <tr key={`${String(i)} ${text}`}><td>{language === 'zh' ? text : en}<div className="muted">{articles.map(cited).join('；')}</div></td><td className="figure">{amount === null ? '' : money(amount)}</td></tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
