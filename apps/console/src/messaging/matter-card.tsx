import { deliveries } from '@microcourt/domain/service-of-process/contract';
import type { NewsItem } from '@microcourt/domain/shared/wire';
import { Explained } from '../shared/explained.tsx';
import { momentText } from '../shared/format.ts';
import { useWords } from '../shared/language.ts';
import { hrefOf } from '../shared/route.ts';
import { hasSentence, useSentences } from '../shared/sentences.ts';
import { useAsk } from '../shared/use-ask.ts';
import { leadsTo, matterOf, type Matter } from './matters.ts';
import { texts } from './texts-matters.ts';
import '../shared/case-signs.ts';

/** The body of a card of evidence, service or documents: what was told, how it stands now, and the way to its desk. */
export function MatterCard({ item }: { readonly item: NewsItem }) {
  const t = useWords(texts);
  const leads = leadsTo(item);
  return (
    <div className="matter-card">
      {item.name.startsWith('evidence.') && <OfEvidence item={item} m={matterOf(item)} />}
      {item.name.startsWith('service-of-process.') && <OfDelivery item={item} m={matterOf(item)} />}
      {item.name.startsWith('documents.') && <OfDocument m={matterOf(item)} />}
      {leads && <p><a href={hrefOf(...leads.to)}>{t(leads.label)}</a></p>}
    </div>
  );
}

type Of = { readonly item: NewsItem; readonly m: Matter };
function OfEvidence({ item: { name }, m }: Of) {
  const t = useWords(texts);
  const say = useSentences();
  const told = (code: string | null | undefined, prefix: string) => (code && hasSentence(`${prefix}${code}`) ? say(`${prefix}${code}`) : '');
  return (
    <>
      {m.late && <p><span className="mark mark_bad">{t('late')}</span></p>}
      {m.items?.map((one) => <p key={one.itemId}><strong>{one.number} {one.name}</strong> {one.disputed !== undefined && <span className={`mark ${one.disputed ? 'mark_warn' : 'mark_good'}`}>{t(one.disputed ? 'disputed' : 'undisputed')}</span>} <span className="muted">{one.purpose}</span></p>)}
      {m.issues?.map(({ text, undisputed, numbers }) => <p key={text}>{undisputed && <span className="mark mark_good">{t('undisputed')}</span>} {text} <span className="muted">{numbers.join(' ')}</span></p>)}
      {name === 'evidence.late-decided' && <p><span className="mark mark_note">{told(m.decision, 'evidence.late.')}</span></p>}
      {name === 'evidence.period-set' && m.until && typeof m.why === 'object' && <p><Explained why={m.why['until']}>{m.until}</Explained></p>}
      {name === 'evidence.extension-decided' && <p>{m.granted ? t('granted', { until: m.until ?? '' }) : t('not-granted')}</p>}
      {name === 'evidence.exchange-opened' && m.from && m.until && <p>{momentText(m.from)} — {momentText(m.until)} <span className="muted">{typeof m.why === 'string' && told(m.why, '')}</span></p>}
      {name === 'evidence.exchange-closed' && <p>{t('closed', { undisputed: m.undisputed ?? 0, disputed: m.disputed ?? 0 })}</p>}
      {name === 'evidence.original-required' && <p>{told(m.cause, 'evidence.cause.')} <span className="muted">{m.at && momentText(m.at)} {m.where}</span></p>}
      {name === 'evidence.original-settled' && <p>{told(m.basis, 'evidence.basis.')} <span className="muted">{m.note}</span></p>}
      {m.text && <p className="prose">{m.text}</p>}
      {name === 'evidence.asked' && m.answerBy && <p className="muted">{t('answer-by', { at: momentText(m.answerBy) })}</p>}
      {m.reason && <p className="prose">{m.reason}</p>}
    </>
  );
}

const LOOKS: Readonly<Record<string, string>> = { waiting: 'mark_warn', effective: 'mark_good', presumed: 'mark_good', rebutted: 'mark_bad', failed: 'mark_bad', 'notice-runs': 'mark_note' };

/** A service as it stands now, whatever the news said when it came: the stream does not lie about the present. */
function OfDelivery({ item, m }: Of) {
  const t = useWords(texts);
  const say = useSentences();
  const now = useAsk(deliveries, m.deliveryId === undefined ? null : { caseId: item.caseId }).value?.find(({ deliveryId }) => deliveryId === m.deliveryId);
  const effect = now ? now.effect : (m.effect ?? null), clocks = now ? now.clocks : (m.clocks ?? []);
  const state = now && `state.${now.state}`;
  return (
    <>
      <p>
        {state !== undefined && state in texts && <span className={`mark ${LOOKS[now!.state] ?? ''}`}>{t(state as keyof typeof texts)}</span>}{' '}
        {effect && <span>{t('effect.now', { on: effect.on })}</span>} {effect?.rebuttable && <span className="mark mark_warn">{t('presumed')}</span>} {m.moved && effect && <span className="mark mark_warn">{t('effect.moved')}</span>}
        {item.name === 'service-of-process.effective' && !effect && t('effect.gone')}
        {item.name === 'service-of-process.address-confirmed' && t(m.electronic ? 'electronic.yes' : 'electronic.no')}
        {item.name === 'service-of-process.rebutted' && m.decision && <span className="mark mark_note">{t(m.decision === 'accepted' ? 'accepted' : 'refused')}</span>}
      </p>
      {clocks.map(({ label, on, article, why }) => <p key={`${label} ${on}`}>{hasSentence(label) ? say(label) : label} <Explained why={why?.['on']}>{on}</Explained> <span className="muted">{article}</span></p>)}
      {m.reason && item.name !== 'service-of-process.effective' && <p className="prose">{hasSentence(m.reason) ? say(m.reason) : m.reason}</p>}
      {m.article && <p className="muted">{m.article}</p>}
    </>
  );
}

function OfDocument({ m }: { readonly m: Matter }) {
  const t = useWords(texts);
  const say = useSentences();
  return (
    <>
      {m.state && hasSentence(`documents.state.${m.state}`) && <p><span className="mark">{say(`documents.state.${m.state}`)}</span></p>}
      {m.signers && <p>{m.signers.map(({ name }) => name).join(' · ')}</p>}
      {m.left !== undefined && <p className="muted">{m.left > 0 ? t('left', { left: m.left }) : t('left.none')}</p>}
      {m.refused && <p className="prose">{m.refused}</p>}
      {typeof m.why === 'string' && <p>{hasSentence(m.why) ? say(m.why) : m.why}</p>}
    </>
  );
}
