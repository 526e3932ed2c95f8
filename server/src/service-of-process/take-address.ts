import type { Draft } from '@microcourt/domain/filing/draft';
import { mayServeElectronically } from '@microcourt/domain/filing/rules-service';
import { AS_FILED } from '@microcourt/domain/service-of-process/rules-address';
import type { Ctx } from '@microcourt/platform/module';
import { keepAddress } from './addresses.ts';
import { castOf, peopleOf } from './people.ts';

const some = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim());

/**
 * Takes over where the filer asked to be served, as the complaint has it: an electronic address given in it is consent (在线诉讼规则（2021）第二十九条第二款第三项), one that was declined is none.
 * For the plaintiffs for whom the filer stands; nothing happens where the complaint says nothing.
 */
export async function takeAddress(ctx: Ctx, caseId: string, filer: string, service: Draft['service']): Promise<void> {
  if (service === undefined) return;
  const electronic = mayServeElectronically(service), { app, sms, email } = service.channels ?? {};
  const contact = { mobile: some(sms), email: some(email), postal: some(service.address?.text), recipient: some(service.recipient) };
  for (const party of (await castOf(ctx, caseId)).parties.values()) {
    if (party.side !== 'plaintiff' || !peopleOf(party).some((m) => m.personId === filer)) continue;
    await keepAddress(ctx, caseId, party, {
      electronic, platform: app === true, basis: service.electronic === 'agreed' ? 'express' : 'given-in-pleadings', contact, textVersion: AS_FILED, confirmed: service.confirmed === true || electronic, reason: '',
    });
  }
}
