import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as documents from '@microcourt/domain/documents/contract';
import * as cases from '@microcourt/domain/cases/contract';
import * as words from '@microcourt/domain/service-of-process/contract';
import type { DeliveryView } from '@microcourt/domain/service-of-process/contract';
import type { InputOf } from '@microcourt/domain/shared/contract';
import type { Sms } from './providers/sms/port.ts';
import { registerCase } from './cases/index.ts';
import { createPerson } from './identity/index.ts';
import { embeddedMail } from './providers/mail/embedded.ts';
import { embeddedSms } from './providers/sms/embedded.ts';
import { openSeal } from './providers/seal/open.ts';
import { castOf } from './service-of-process/people.ts';
import { insertAddress } from './service-of-process/store-addresses.ts';
import { asking, COURT, newCase, NUMBERS, openStory, type Story } from './story.suite.ts';

type Asking = ReturnType<typeof asking>;
type Confirm = Partial<InputOf<typeof words.confirmAddress>>;
/** A case with both sides in it. */
export type Room = { caseId: string; plaintiff: string; defendant: string };
/** The story with a seal, a mail server and a vendor of messages; both parties can sign in. */
export type Serving = Omit<Story, 'caseId'> & {
  clerk: Asking; judge: Asking; wang: Asking; li: Asking;
  room(more?: Parameters<typeof newCase>[1]): Promise<Room>;
  /** Issues a document of the court for everyone. */
  issued(caseId: string, kind?: documents.DocumentKind, values?: Record<string, unknown>, participantIds?: string[]): Promise<string>;
  confirm(room: Room, who: 'plaintiff' | 'defendant', given: Confirm): Promise<void>;
  /** Has everyone in a case who can sign in agree to be served in the app, without writing it down; gives who they are. */
  addressed(caseId: string): Promise<string[]>;
  serve(room: Room, documentIds: string[], participantIds: string[], more?: Partial<InputOf<typeof words.serve>>): Promise<{ begun: number; refused: { code: string }[] }>;
  one(room: Room, documentId: string, participantId: string, as?: Asking): Promise<DeliveryView>;
  /** Sets the clock of the court. */
  at(moment: string): void;
  sms(): readonly Sms[]; mails(): string[];
};

/** Opens it. */
export async function openServing(): Promise<Serving> {
  const story = await openStory(), keys = mkdtempSync(join(tmpdir(), 'court-seal-')), mail = mkdtempSync(join(tmpdir(), 'court-mail-')), sms = embeddedSms(), { court, people, within } = story;
  Object.assign(story.ports, await openSeal({ folder: keys, env: { SIGNATURE_SUITE: 'ecdsa' }, say: () => undefined }), { sms, mail: embeddedMail(mail) });
  const liId = await within((ctx) => createPerson(ctx, { mobile: '13900000022', name: '李样本', proved: { documentKind: 'resident-id', number: NUMBERS.li, courtCode: COURT } }));
  const as = (who: string): Asking => asking(people, who), clerk = as(people.clerk);
  const one: Serving['one'] = async ({ caseId }, documentId, participantId, who = clerk) => (await court.ask(words.deliveries, { caseId }, who)).find((d) => d.documentId === documentId && d.participantId === participantId)!;
  return {
    ...story, clerk, judge: as(people.judge), wang: as(people.wang), li: as(liId), one,
    async room(more = {}) {
      const { caseId } = await within((ctx) => registerCase(ctx, newCase(people, { procedure: 'ordinary', ...more })));
      await court.runJobs();
      const { participants } = await court.ask(cases.view, { caseId }, clerk), who = (role: string): string => participants.find((p) => p.role === role)!.participantId;
      return { caseId, plaintiff: who('plaintiff'), defendant: who('defendant') };
    },
    async issued(caseId, kind = 'response-notice', values = {}, participantIds) {
      const [draft] = await court.ask(documents.draft, { caseId, kind, values, ...(participantIds ? { participantIds } : {}) }, kind === 'mediation-statement' ? as(people.judge) : clerk);
      await court.ask(documents.issue, { caseId, documentIds: [draft!.documentId] }, kind === 'mediation-statement' ? as(people.judge) : clerk);
      await court.runJobs();
      return draft!.documentId;
    },
    async confirm({ caseId, ...who }, side, given) {
      const usual = { electronic: true, platform: true, mobile: '', email: '', postal: '', recipient: '', basis: 'express' as const, textVersion: '1' };
      await court.ask(words.confirmAddress, { caseId, participantId: who[side], ...usual, ...given }, clerk);
    },
    async addressed(caseId) {
      return within(async (ctx) => {
        const { parties } = await castOf(ctx, caseId), joined = [...parties.values()].filter((p) => p.member.joined);
        for (const p of joined) await insertAddress(ctx.tx, { caseId, participantId: p.member.participantId, n: 1, electronic: true, platform: true, confirmed: true, basis: 'express', contact: null, textVersion: '1', reason: null, documentId: null, notedBy: null, at: ctx.now });
        return joined.map((p) => p.member.participantId);
      });
    },
    serve: ({ caseId }, documentIds, participantIds, more = {}) => court.ask(words.serve, { caseId, documentIds, participantIds, way: null, note: '', ...more }, clerk),
    at: (moment) => { court.clock.offsetMs = new Date(moment).getTime() - Date.now(); },
    sms: () => sms.taken(), mails: () => readdirSync(mail).map((name) => readFileSync(join(mail, name), 'utf8')),
    async close() {
      await story.close();
      for (const folder of [keys, mail]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
