import type { Article } from '../shared/citation.ts';
import type { Decision } from '../shared/decision.ts';
import { agreed, refused } from '../shared/decision.ts';

/**
 * Someone to whom a mediation statement 调解书 goes. Whoever only gives security, or has neither rights nor duties under it, need not sign for it:
 * 民事调解规定（2020）第九条第二款, 第十二条.
 */
export type Signatory = { readonly party: string; readonly bound: boolean; readonly guarantor: boolean; readonly signedAt: Date | null };

/**
 * When a mediation statement took effect: with the last signature of those who have to sign for it (民事诉讼法（2023）第一百条; 民诉法解释（2022）第一百四十九条). Where all agreed that the agreement
 * binds by signature, on the day of that, signed for or not (民事诉讼法（2023）第一百零一条; 民诉法解释（2022）第一百五十一条). Refused with those whose signature is missing: then it has to be judged in time.
 */
export function statementEffect(signatories: readonly Signatory[], agreementSignedAt: Date | null): Decision<{ at: Date; article: Article }> {
  if (agreementSignedAt !== null) return agreed({ at: agreementSignedAt, article: '民事诉讼法（2023）第一百零一条第二款；民诉法解释（2022）第一百五十一条' });
  const needed = signatories.filter((s) => s.bound && !s.guarantor), missing = needed.filter((s) => s.signedAt === null).map((s) => s.party);
  if (needed.length === 0 || missing.length > 0) return refused('service-of-process.statement-not-signed-by-all', 'conflict', { parties: missing });
  const last = needed.reduce<Date>((latest, s) => (s.signedAt! > latest ? s.signedAt! : latest), needed[0]!.signedAt!);
  return agreed({ at: last, article: '民事诉讼法（2023）第一百条第三款；民诉法解释（2022）第一百四十九条' });
}
