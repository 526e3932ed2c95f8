import { sitsForCourt } from '@microcourt/domain/cases/rules';
import type { InputOf } from '@microcourt/domain/shared/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import { basisText, checkAddress, NOTICE } from '@microcourt/domain/service-of-process/rules-address';
import { agree, job, Refused, type Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import type { CONSENT_BASES } from '@microcourt/domain/service-of-process/contract';
import { draftFor } from './papers.ts';
import { castOf, isOwn, partyOf, type Party } from './people.ts';
import { openContact, sealContact, sealReason, type Contact } from './sealed.ts';
import { addressesOf, insertAddress, noteDocument, type AddressRow } from './store-addresses.ts';

type Shown = words.AddressView;

async function viewOf(ctx: Ctx, party: Party, row: AddressRow | undefined): Promise<Shown> {
  const { member } = party, contact = await openContact(ctx, row);
  return {
    participantId: member.participantId, name: member.name, role: member.role, electronic: row?.electronic ?? false, basis: row?.basis ?? null, since: row?.at.toISOString() ?? null, confirmed: row?.confirmed ?? false,
    ...contact, platform: row?.platform ?? false, paperWanted: row !== undefined && !row.electronic, documentId: row?.documentId ?? null,
  };
}

/** Where people of a case are served: all of them for the court, the own for everyone else. */
export async function showAddresses(ctx: Ctx, { caseId }: { caseId: string }): Promise<Shown[]> {
  const { parties } = await castOf(ctx, caseId), rows = await addressesOf(ctx.tx, caseId), forCourt = sitsForCourt(ctx.actor.roles);
  return Promise.all([...parties.values()].filter((p) => forCourt || isOwn(ctx, p)).map((p) => viewOf(ctx, p, rows.get(p.member.participantId))));
}

/** The own party, or for the court any; others are refused like parties that never were. */
async function mine(ctx: Ctx, caseId: string, participantId: string): Promise<Party> {
  const party = await partyOf(ctx, caseId, participantId);
  if (!sitsForCourt(ctx.actor.roles) && !isOwn(ctx, party)) throw new Refused({ code: 'service-of-process.not-a-party', kind: 'invalid' });
  return party;
}

/** What is kept of a confirmation. */
export type Confirmed = { electronic: boolean; platform: boolean; basis: (typeof CONSENT_BASES)[number] | null; contact: Contact; textVersion: string; confirmed: boolean; reason: string };

/** Adds a confirmation of one party and tells that there is a new one. */
export async function keepAddress(ctx: Ctx, caseId: string, party: Pick<Party, 'member'>, given: Confirmed): Promise<void> {
  const { participantId, name } = party.member, before = (await addressesOf(ctx.tx, caseId)).get(participantId), key = { caseId, participantId, n: (before?.n ?? 0) + 1 };
  await insertAddress(ctx.tx, {
    ...key, electronic: given.electronic, platform: given.electronic && given.platform, confirmed: given.confirmed, basis: given.electronic ? given.basis : null, contact: await sealContact(ctx, key, given.contact),
    textVersion: given.textVersion, reason: await sealReason(ctx, key, given.reason), documentId: null, notedBy: ctx.actor.personId, at: ctx.now,
  });
  await ctx.book(writeConfirmation, { caseId, participantId }, { key: `${caseId} ${participantId}` });
  await ctx.tell(words.AddressConfirmed, { participantId, name, electronic: given.electronic }, { caseId, stream: 'court' });
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Confirms where one is served 送达地址确认: by the party, its agent, or the court that enters what was said at its counter. 在线诉讼规则（2021）第三十条; 民诉法解释（2022）第一百三十六条、第一百三十七条. */
export async function confirmAddress(ctx: Ctx, input: InputOf<typeof words.confirmAddress>): Promise<Shown[]> {
  const party = await mine(ctx, input.caseId, input.participantId), { electronic, platform, basis, textVersion } = input;
  const contact = { mobile: orNull(input.mobile), email: orNull(input.email), postal: orNull(input.postal), recipient: orNull(input.recipient) };
  agree(checkAddress({ electronic, platform, ...contact }));
  await keepAddress(ctx, input.caseId, party, { electronic, platform, basis, contact, textVersion, confirmed: true, reason: '' });
  return showAddresses(ctx, input);
}

/** Takes back the consent to electronic service: what was served stays served, what is served from now on goes on paper. */
export async function withdrawConsent(ctx: Ctx, { caseId, participantId, reason }: InputOf<typeof words.withdrawConsent>): Promise<Shown[]> {
  const party = await mine(ctx, caseId, participantId), row = (await addressesOf(ctx.tx, caseId)).get(participantId);
  if (!row?.electronic) throw new Refused({ code: 'service-of-process.no-consent-to-withdraw', kind: 'conflict' });
  await keepAddress(ctx, caseId, party, { electronic: false, platform: false, basis: null, contact: await openContact(ctx, row), textVersion: row.textVersion, confirmed: row.confirmed, reason });
  return showAddresses(ctx, { caseId });
}

/** Writes the confirmation as a document, shown to the party and the court alone: 民诉法解释（2022）第一百三十六条. */
export const writeConfirmation = job('service-of-process.write-confirmation', z.object({ caseId: z.uuid(), participantId: z.uuid() }), async (ctx, { caseId, participantId }) => {
  await ctx.within(async (deed) => {
    const row = (await addressesOf(deed.tx, caseId)).get(participantId);
    if (!row?.confirmed || row.documentId !== null) return;
    const contact = await openContact(deed, row);
    const values = {
      electronic: row.electronic, platform: row.platform, ...(contact.mobile ? { mobile: contact.mobile } : {}), ...(contact.email ? { email: contact.email } : {}),
      ...(contact.postal ? { postal: contact.postal } : {}), ...(contact.recipient ? { recipient: contact.recipient } : {}), ...(row.basis ? { basis: basisText(row.basis) } : {}), notice: NOTICE,
    };
    const [made] = await draftFor(deed, { caseId, kind: 'address-confirmation', values, participantIds: [participantId] });
    if (made) await noteDocument(deed.tx, row, made.documentId);
  });
});
