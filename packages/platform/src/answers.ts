import { createHash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type { Asker, House } from './context.ts';
import { asUuid, NOBODY } from './ids.ts';
import { Refused, type Tx } from './module.ts';

/** Under which key a first answer is kept: who asked (the person, else the session) and the request id. */
export type Kept = { owner: string; request: string; digest: Buffer };

/** The key of the first answer to a command. The digest of the input is kept as a keyed hash: inputs can be guessed. */
export function keptFor({ keyRing }: House, { actor, requestId, ask }: Asker, inputDigest: string): Kept {
  const digest = createHash('sha256').update(keyRing.mac('answer', `${ask}\0${inputDigest}`)).digest().subarray(0, 16);
  return { owner: asUuid(actor.personId ?? actor.sessionId ?? NOBODY), request: asUuid(requestId), digest };
}

type First = { now: Date; digest: Buffer | null; subject: string | null; value: Buffer | null };
/** The lock by which two at once with the same request wait for each other. */
const lockOf = ({ owner, request }: Kept): bigint => createHash('sha256').update(owner).update(request).digest().readBigInt64BE();
const label = ({ owner, request }: Kept): string => `platform.answer:${owner}:${request}`;

/**
 * Opens the transaction of a command, waits for a twin under way, and gives the time with the first answer if there is one.
 * All in one round trip; the literals are UUIDs and a number, made here.
 */
export async function openCommand({ vault }: House, tx: Tx, kept: Kept): Promise<{ now: Date; first: { value: unknown } | null }> {
  const { rows } = await tx.executeQuery<First>(CompiledQuery.raw(`begin; select pg_advisory_xact_lock(${lockOf(kept)});
    select transaction_timestamp() as now, a.digest, a.subject, a.value from (select) one
    left join platform.answer a on a.owner = '${kept.owner}' and a.request = '${kept.request}'`));
  const { now, digest, subject, value } = rows[0]!;
  if (digest === null || subject === null || value === null) return { now, first: null };
  if (!digest.equals(kept.digest)) throw new Refused({ code: 'shared.request-reused', kind: 'conflict' });
  const text = await vault.open(subject, label(kept), value);
  return { now, first: { value: text === '' ? undefined : JSON.parse(text) as unknown } };
}

/** Keeps the first answer, sealed for `subject`, and notes in the audit a command that told nothing. */
export async function keepAnswer({ log, vault }: House, tx: Tx, who: Asker, kept: Kept, answer: { value: unknown; subject: string; told: boolean; now: Date }): Promise<void> {
  const { actor, ask } = who, { subject, now } = answer;
  const sealed = await vault.seal(subject, label(kept), answer.value === undefined ? '' : JSON.stringify(answer.value));
  await tx.executeQuery(CompiledQuery.raw(`
    with noted as (
      insert into platform.audit (at, ask, denied, case_id, request, actor, session)
      select $7::timestamptz, $3::int2, false, $8::uuid, $2::uuid, $9::uuid, $10::uuid where not $11::boolean
    )
    insert into platform.answer (owner, request, ask, digest, subject, value, at) values ($1, $2, $3, $4, $5, $6, $7)`,
  [kept.owner, kept.request, await log.words.idOf(ask), kept.digest, subject, sealed, now, who.about ?? actor.personId ?? NOBODY,
    actor.personId, actor.sessionId === null ? null : asUuid(actor.sessionId), answer.told]));
}
