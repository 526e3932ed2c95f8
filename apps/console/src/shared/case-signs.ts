import * as documents from '@microcourt/domain/documents/contract';
import * as evidence from '@microcourt/domain/evidence/contract';
import * as service from '@microcourt/domain/service-of-process/contract';
import { view as caseView } from '@microcourt/domain/cases/contract';
import { log, standing } from '@microcourt/domain/custody/contract';
import { pages } from '@microcourt/domain/files/contract';
import { texts as documentTexts } from '@microcourt/domain/documents/texts';
import { texts as evidenceTexts } from '@microcourt/domain/evidence/texts';
import { texts as serviceTexts } from '@microcourt/domain/service-of-process/texts';
import { open as openSpace } from '@microcourt/domain/case-spaces/contract';
import { useEffect } from 'react';
import { court } from './court.ts';
import { addSentences } from './sentences.ts';
import { useAsk } from './use-ask.ts';

addSentences(documentTexts, evidenceTexts, serviceTexts);

const OF_EVIDENCE = [
  evidence.Submitted, evidence.Withdrawn, evidence.LateDecided, evidence.PeriodSet, evidence.ExtensionAsked, evidence.ExtensionDecided, evidence.ExchangePlanned, evidence.Consented, evidence.ExchangeOpened,
  evidence.Opined, evidence.IssuesSet, evidence.Asked, evidence.Answered, evidence.ExchangeClosed, evidence.OriginalRequired, evidence.OriginalSettled,
];
const OF_SERVICE = [service.Sent, service.Effective, service.Failed, service.Rebutted, service.StatementEffective];
const OF_DOCUMENTS = [documents.Drafted, documents.ToSign, documents.Signed, documents.Issued, documents.NotMade];
// What stands on a desk of the case is asked anew when news of it comes.
for (const { news: name } of OF_EVIDENCE) court.cache.refreshOn(name, [evidence.list]);
for (const { news: name } of OF_SERVICE) court.cache.refreshOn(name, [service.deliveries, service.delivery, service.board, caseView]);
for (const { news: name } of OF_DOCUMENTS) court.cache.refreshOn(name, [documents.list, documents.view, documents.kinds, log]);
court.cache.refreshOn(service.AddressConfirmed.news, [service.addresses, service.plan]);
court.cache.refreshOn(documents.Issued.news, [service.plan, evidence.list]);
court.cache.refreshOn('me', [standing]);
court.cache.refreshOn('files.pages-made', [pages]);

/** Follows the rooms of a case while one of its desks is open, so that its news come in. */
export function useCaseNews(caseId: string): void {
  const rooms = useAsk(openSpace, { caseId }).value?.streams;
  const known = rooms?.map(({ stream, lastSeq }) => `${stream} ${lastSeq}`).join('\n');
  useEffect(() => {
    if (known === undefined) return;
    const still = { news: () => undefined, skipped: () => court.cache.refresh(), gone: () => undefined };
    const leave = known.split('\n').filter((one) => one !== '').map((one) => {
      const [stream = 'main', seq = '0'] = one.split(' ');
      return court.follow({ caseId, stream }, Number(seq), still);
    });
    return () => leave.forEach((stop) => stop());
  }, [caseId, known]);
}
