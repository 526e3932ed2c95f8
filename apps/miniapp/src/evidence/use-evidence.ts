import { texts } from '@microcourt/domain/evidence/texts';
import { texts as filesTexts } from '@microcourt/domain/files/texts';
import { open } from '@microcourt/domain/case-spaces/contract';
import * as evidence from '@microcourt/domain/evidence/contract';
import { useMemo } from 'react';
import { court } from '../court';
import { addSentences } from '../shared/refusals';
import { useAsk, useSession } from '../shared/use-court';
import { useNews } from '../shared/use-news';
import { sideOf } from './catalogue';

addSentences(texts);
addSentences(filesTexts);

const { Submitted, Withdrawn, LateDecided, PeriodSet, ExtensionAsked, ExtensionDecided, ExchangePlanned, Consented, ExchangeOpened, Opined, IssuesSet, Asked, Answered, ExchangeClosed, OriginalRequired, OriginalSettled } = evidence;
for (const { news } of [Submitted, Withdrawn, LateDecided, PeriodSet, ExtensionAsked, ExtensionDecided, ExchangePlanned, Consented, ExchangeOpened, Opined, IssuesSet, Asked, Answered, ExchangeClosed, OriginalRequired, OriginalSettled]) {
  court.cache.refreshOn(news, [evidence.list]);
}

const nothing = () => {};

/** The evidence of a case as this person may see it, kept fresh by the news of the case, with the side to which the person belongs. */
export function useEvidence(caseId: string) {
  const session = useSession();
  const { value: space } = useAsk(open, session && caseId ? { caseId } : undefined);
  const { value, error } = useAsk(evidence.list, session && caseId ? { caseId } : undefined);
  useNews(caseId, space?.streams.find(({ stream }) => stream === 'main')?.lastSeq, nothing);
  const side = useMemo(() => sideOf(space?.streams ?? []), [space]);
  return { view: value, error, space, side, caseId };
}

/** Puts what a deed answered in the place of what was known. */
export const keepView = (caseId: string, view: evidence.EvidenceView): void => court.cache.put(evidence.list, { caseId }, view);
