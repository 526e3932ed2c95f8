import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationMachine } from '@microcourt/domain/applications/rules';
import { texts as applications } from '@microcourt/domain/applications/texts';
import { hearingMachine } from '@microcourt/domain/cases/rules-hearing';
import { procedureMachine } from '@microcourt/domain/cases/rules-procedure';
import { trialMachine } from '@microcourt/domain/cases/rules-stages';
import { texts as cases } from '@microcourt/domain/cases/texts';
import { enforcementMachine } from '@microcourt/domain/enforcement/rules';
import { disposalMachine } from '@microcourt/domain/enforcement/rules-disposal';
import { texts as enforcement } from '@microcourt/domain/enforcement/texts';
import { filingMachine } from '@microcourt/domain/filing/machine';
import { texts as filing } from '@microcourt/domain/filing/texts';
import { mediationMachine } from '@microcourt/domain/mediation/rules';
import { texts as mediation } from '@microcourt/domain/mediation/texts';
import { feeMachine, refundMachine } from '@microcourt/domain/payment/rules';
import { texts as payment } from '@microcourt/domain/payment/texts';
import { attemptMachine } from '@microcourt/domain/service-of-process/rules';
import { texts as service } from '@microcourt/domain/service-of-process/texts';
import { edgesOf, type Edge, type Machine } from '@microcourt/domain/shared/machine';
import type { Texts } from '@microcourt/domain/shared/texts';
import { root } from './run.mjs';

// npm run machines: draws every state machine of the law from its table into docs/machines.md.

/** Every state machine of the law, in the order of the course of a case. */
export const MACHINES: readonly Machine[] = [
  filingMachine, trialMachine, procedureMachine, hearingMachine, attemptMachine, feeMachine, refundMachine, mediationMachine, applicationMachine, enforcementMachine, disposalMachine,
];
/** The books of sentences that name their states, steps and reasons. */
export const BOOKS: readonly Texts[] = [filing, cases, service, payment, mediation, applications, enforcement];
/** Where they are drawn. */
export const DRAWN = join(root, 'docs/machines.md');

const named = (key: string): string => {
  const found = BOOKS.map((book) => book[key]).find((entry) => entry !== undefined);
  return found === undefined ? key : `${found.zh} ${found.en}`;
};
/** A name that the drawing language takes for a name. */
const id = (state: string): string => state.replaceAll('-', '_');

/** Arrows of a machine that begin and end alike, drawn as one. Ways to the same place out of at least this many states are told below the drawing instead. */
const MANY = 8;
function drawn(machine: Machine): { arrows: string[]; told: string[] } {
  const edges = edgesOf(machine);
  const often = (e: Edge) => edges.filter((o) => o.step === e.step && o.to === e.to).length >= MANY;
  const pairs = Map.groupBy(edges.filter((e) => !often(e)), (e) => `${id(e.from)} --> ${id(e.to)}`);
  const wide = Map.groupBy(edges.filter(often), (e) => `${e.step} ${e.to}`);
  return {
    arrows: [...pairs].map(([arrow, es]) => `  ${arrow} : ${es.map((e) => named(`${machine.steps}.${e.step}`) + (e.back ? ' ↩' : '')).join(' / ')}`),
    told: [...wide.values()].map((es) => `- ${named(`${machine.steps}.${es[0]!.step}`)} → ${named(`${machine.states}.${es[0]!.to}`)}: ${es.map((e) => named(`${machine.states}.${e.from}`).split(' ')[0]).join('、')}`),
  };
}

function section(machine: Machine): string {
  const states = Object.keys(machine.table), { arrows, told } = drawn(machine);
  const reasons = edgesOf(machine).map((e) => `| ${named(`${machine.states}.${e.from}`)} | ${named(`${machine.steps}.${e.step}`)} | ${named(`${machine.states}.${e.to}`)}${e.back ? ' ↩' : ''} | ${e.by.join(', ')} | ${e.basis ?? ''} |`);
  return [
    `## ${machine.title.zh} ${machine.title.en}`, '', '```mermaid', 'stateDiagram-v2', ...states.map((s) => `  state "${named(`${machine.states}.${s}`)}" as ${id(s)}`),
    `  [*] --> ${id(machine.start)}`, ...arrows, ...machine.ends.map((s) => `  ${id(s)} --> [*]`), '```', '',
    ...(told.length > 0 ? ['Out of many states 多个状态均可:', '', ...told, ''] : []),
    '<details><summary>Every arrow 全部转换</summary>', '', '| from 由 | step 步骤 | to 至 | by 何人 | article 依据 |', '|---|---|---|---|---|', ...reasons, '', '</details>', '',
  ].join('\n');
}

/** The whole page, as the tables have it. */
export const page = (): string => [
  '# State machines', '', 'Drawn from the tables of `packages/domain` by `npm run machines`; a test fails when a table and this page differ. ↩ leads back to where it stood before it was put aside.', '',
  ...MACHINES.map(section),
].join('\n').trimEnd() + '\n';

/** Whether the page that is committed is the one that the tables give. */
export const isFresh = (): boolean => readFileSync(DRAWN, 'utf8') === page();

if (import.meta.filename === process.argv[1]) writeFileSync(DRAWN, page());
