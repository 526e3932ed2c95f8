/** What a member did and was told: a message sent, and the number it was answered with (null: no answer came). */
export type Sent = { request: string; caseId: string; text: string; answered: number | null };
/** A stream as someone reads it from the first number to the last. */
export type Read = { caseId: string; reader: string; items: readonly { seq: number; text: string }[] };
/** Everything that happened in a run. */
export type History = { sent: readonly Sent[]; reads: readonly Read[] };

/**
 * Every promise that a history breaks, one line each; empty when all are kept: what was acknowledged is there, once, under the
 * number it was answered with; what was sent again happened once; numbers run 1…n without a gap; all who read, read the same.
 */
export function broken({ sent, reads }: History): string[] {
  return [...gaps(reads), ...differences(reads), ...lostOrTwice(sent, reads)];
}

function gaps(reads: readonly Read[]): string[] {
  return reads.flatMap(({ caseId, reader, items }) => {
    const at = items.findIndex(({ seq }, index) => seq !== index + 1);
    return at < 0 ? [] : [`${reader} reads number ${items[at]!.seq} where ${at + 1} should stand in ${caseId}`];
  });
}

function differences(reads: readonly Read[]): string[] {
  const first = new Map<string, Read>();
  return reads.flatMap((read) => {
    const other = first.get(read.caseId);
    if (!other) { first.set(read.caseId, read); return []; }
    const same = other.items.length === read.items.length && other.items.every(({ text }, index) => text === read.items[index]!.text);
    return same ? [] : [`${read.reader} and ${other.reader} read different streams in ${read.caseId}`];
  });
}

function lostOrTwice(sent: readonly Sent[], reads: readonly Read[]): string[] {
  const found = new Map<string, number[]>();
  for (const { caseId, items } of new Map(reads.map((read) => [read.caseId, read])).values()) {
    for (const { seq, text } of items) found.set(`${caseId} ${text}`, [...(found.get(`${caseId} ${text}`) ?? []), seq]);
  }
  return sent.flatMap(({ request, caseId, text, answered }) => {
    const seqs = found.get(`${caseId} ${text}`) ?? [];
    if (seqs.length > 1) return [`${request} stands ${seqs.length} times in ${caseId}`];
    if (answered === null) return [];
    if (seqs.length === 0) return [`${request} was acknowledged and is lost in ${caseId}`];
    return seqs[0] === answered ? [] : [`${request} was answered ${answered} and stands at ${seqs[0]} in ${caseId}`];
  });
}
