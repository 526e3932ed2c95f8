import type { Ctx } from '@microcourt/platform/module';
import * as z from 'zod/mini';
import type { AddressRow } from './store-addresses.ts';
import type { AttemptRow, DeliveryRow, EventRow } from './store.ts';

/** Where someone is reached. */
export const Contact = z.object({ mobile: z.nullable(z.string()), email: z.nullable(z.string()), postal: z.nullable(z.string()), recipient: z.nullable(z.string()) });
/** Where someone is reached. */
export type Contact = z.infer<typeof Contact>;
/** Nowhere. */
export const NOWHERE: Contact = { mobile: null, email: null, postal: null, recipient: null };

type Of = { caseId: string };
const seal = (ctx: Ctx, { caseId }: Of, label: string, plain: string | null): Promise<Buffer> | null => (plain === null || plain === '' ? null : ctx.seal(caseId, `service_of_process.${label}`, plain));
const open = async (ctx: Ctx, { caseId }: Of, label: string, sealed: Buffer | null): Promise<string> => (sealed === null ? '' : ctx.open(caseId, `service_of_process.${label}`, sealed));

const address = (a: Pick<AddressRow, 'participantId' | 'n'>, column: string): string => `address.${column}:${a.participantId}:${a.n}`;
/** Contacts under the key of the case. */
export const sealContact = (ctx: Ctx, a: Pick<AddressRow, 'caseId' | 'participantId' | 'n'>, contact: Contact): Promise<Buffer> => ctx.seal(a.caseId, `service_of_process.${address(a, 'contact')}`, JSON.stringify(contact));
/** Contacts as they were confirmed. */
export const openContact = async (ctx: Ctx, a: AddressRow | undefined): Promise<Contact> => (a === undefined || a.contact === null ? NOWHERE : z.parse(Contact, JSON.parse(await open(ctx, a, address(a, 'contact'), a.contact))));
/** Why a consent was taken back. */
export const sealReason = (ctx: Ctx, a: Pick<AddressRow, 'caseId' | 'participantId' | 'n'>, reason: string): Promise<Buffer> | null => seal(ctx, a, address(a, 'reason'), reason);

/** The title of a document under the key of its case. */
export const sealTitle = (ctx: Ctx, d: Pick<DeliveryRow, 'caseId' | 'deliveryId'>, title: string): Promise<Buffer> => ctx.seal(d.caseId, `service_of_process.delivery.title:${d.deliveryId}`, title);
/** The title of a document. */
export const openTitle = (ctx: Ctx, d: DeliveryRow): Promise<string> => open(ctx, d, `delivery.title:${d.deliveryId}`, d.title);

const Rebuttal = z.object({ reason: z.string(), decisionReason: z.string() });
/** What was said of a rebuttal. */
export type RebuttalWords = z.infer<typeof Rebuttal>;
/** The words of a rebuttal under the key of the case. */
export const sealRebuttal = (ctx: Ctx, d: DeliveryRow, words: RebuttalWords): Promise<Buffer> => ctx.seal(d.caseId, `service_of_process.delivery.rebuttal:${d.deliveryId}`, JSON.stringify(words));
/** The words of a rebuttal. */
export const openRebuttal = async (ctx: Ctx, d: DeliveryRow): Promise<RebuttalWords> =>
  d.rebuttalWords === null ? { reason: '', decisionReason: '' } : z.parse(Rebuttal, JSON.parse(await open(ctx, d, `delivery.rebuttal:${d.deliveryId}`, d.rebuttalWords)));

type AttemptColumn = 'contact' | 'tracking' | 'reason';
/** A column of an attempt under the key of the case; null for an empty one. */
export const sealAttempt = (ctx: Ctx, a: Pick<AttemptRow, 'caseId' | 'attemptId'>, column: AttemptColumn, plain: string | null): Promise<Buffer> | null => seal(ctx, a, `attempt.${column}:${a.attemptId}`, plain);
/** A column of an attempt as it was written; empty if it is not there. */
export const openAttempt = (ctx: Ctx, a: AttemptRow, column: AttemptColumn): Promise<string> => open(ctx, a, `attempt.${column}:${a.attemptId}`, a[column]);

/** Who signed, or what was noted, under the key of the case; null for nothing. */
export const sealEvent = (ctx: Ctx, e: Pick<EventRow, 'caseId' | 'eventId'>, column: 'signer' | 'note', plain: string): Promise<Buffer> | null => seal(ctx, e, `event.${column}:${e.eventId}`, plain);
/** Who signed, or what was noted; empty for nothing. */
export const openEvent = (ctx: Ctx, e: EventRow, column: 'signer' | 'note'): Promise<string> => open(ctx, e, `event.${column}:${e.eventId}`, e[column]);
