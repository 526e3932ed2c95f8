import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createAdapter, type Connection } from '../adapter.mjs';
import { cpuMeter, diskBytes, pssMiB } from './processes.ts';
import type { Member, Target } from './target.ts';
import { newRunTag, numberIn, percentiles, round, sleep, textOf } from './text.ts';

const TICK_MS = 2, DRAIN_MS = 15_000;
/** A stride coprime with the number of members: rooms and senders are visited evenly, in no obvious order. */
const STRIDE = 7919;

/** Connects members, at most `parallel` at a time; order is kept. */
export async function connectAll(target: Target, members: readonly Member[], parallel = 50, adapter = createAdapter(target)): Promise<Connection[]> {
  const connections: Connection[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(parallel, members.length) }, async () => {
    while (next < members.length) {
      const place = next++;
      connections[place] = await adapter.connect(members[place]!);
    }
  }));
  return connections;
}

/** What has gone out, who has it, what was answered. */
class Ledger {
  readonly sentAt: number[] = [];
  readonly #sender: number[] = [];
  readonly #receivers: number[] = [];
  readonly delivered: number[] = [];
  readonly answered: number[] = [];
  missing = 0; unanswered = 0; failed = 0; twice = 0;
  readonly #size: number; readonly #warmup: number;
  constructor(size: number, warmup: number) { this.#size = size; this.#warmup = warmup; }

  open(number: number, sender: number): void {
    this.#sender[number] = sender;
    this.#receivers[number] = 0;
    this.sentAt[number] = performance.now();
    this.missing += this.#size - 1;
    this.unanswered += 1;
  }
  answer(number: number, ok: boolean): void {
    this.unanswered -= 1;
    if (!ok) this.failed += 1;
    else if (number >= this.#warmup) this.answered.push(performance.now() - this.sentAt[number]!);
  }
  receive(number: number, member: number): void {
    const bit = 1 << member;
    if (this.#receivers[number]! & bit) { this.twice += 1; return; }
    this.#receivers[number]! |= bit;
    if (member === this.#sender[number]) return;
    this.missing -= 1;
    if (number >= this.#warmup) this.delivered.push(performance.now() - this.sentAt[number]!);
  }
}

const checkpoint = (target: Target): void => { spawnSync(target.commands['checkpoint']![0]!, target.commands['checkpoint']!.slice(1)); };
/** Bytes of the database after everything is written to its files. */
export function databaseBytes(target: Target): number {
  checkpoint(target);
  return diskBytes(target.dataDir, target.diskPaths);
}

/** Sends at a steady rate over all members for some seconds and times every receive of every other member. */
export async function runLoad(target: Target, members: readonly Member[], connections: readonly Connection[], { rate, seconds, warmup }: { rate: number; seconds: number; warmup: number }): Promise<Record<string, unknown>> {
  const run = newRunTag(), first = Math.round(rate * warmup), total = first + Math.round(rate * seconds);
  const ledger = new Ledger(target.membersPerRoom, first);
  connections.forEach((connection, place) => connection.onMessage((_room, text) => {
    const number = numberIn(run, text);
    if (number >= 0) ledger.receive(number, members[place]!.index);
  }));
  let sent = 0;
  const sendUpTo = async (end: number): Promise<void> => {
    const from = performance.now(), begun = sent;
    while (sent < end) {
      const due = Math.min(end, begun + Math.floor(((performance.now() - from) / 1000) * rate) + 1);
      for (; sent < due; sent++) {
        const number = sent, place = (number * STRIDE) % members.length;
        ledger.open(number, members[place]!.index);
        connections[place]!.send(members[place]!.room, textOf(run, number)).then(() => ledger.answer(number, true), () => ledger.answer(number, false));
      }
      await sleep(TICK_MS);
    }
  };
  const drain = async (): Promise<void> => {
    for (const limit = performance.now() + DRAIN_MS; ledger.missing + ledger.unanswered > 0 && performance.now() < limit;) await sleep(20);
  };
  await sendUpTo(first);
  await drain();
  const diskBefore = databaseBytes(target), stop = cpuMeter(target.pids), from = performance.now();
  await sendUpTo(total);
  const sending = (performance.now() - from) / 1000;
  await drain();
  const cpu = stop(), messages = total - first, deliveries = ledger.delivered.length;
  return {
    rate, achieved: round(messages / sending, 1), messages, deliveries, lost: ledger.missing, twice: ledger.twice, unanswered: ledger.unanswered + ledger.failed,
    e2eMs: percentiles(ledger.delivered), ackMs: percentiles(ledger.answered), cpuPer1000Deliveries: round((cpu.server / deliveries) * 1000, 4),
    cpuPer1000Messages: round((cpu.server / messages) * 1000, 4), serverCores: round(cpu.server / cpu.seconds, 3), generatorCores: round(cpu.own / cpu.seconds, 3),
    pssMiB: pssMiB(target.pids), diskBytesPerMessage: Math.round((databaseBytes(target) - diskBefore) / messages),
  };
}
