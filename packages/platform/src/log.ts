import { pino, type DestinationStream } from 'pino';

type Kind = 'word' | 'words' | 'number' | 'truth' | 'fault';

/** All that a line may carry. A value that has not the form of its kind is left out, so that no sentence, name or number of a person can slip in. */
const CARRIES = {
  ask: 'word', news: 'word', job: 'word', module: 'word', role: 'word', code: 'word', reason: 'word', incident: 'word', profile: 'word', suite: 'word',
  table: 'word', step: 'word', version: 'word', provider: 'word', host: 'word', method: 'word', stream: 'word', caseId: 'word', personId: 'word', jobId: 'word', objectName: 'word',
  failure: 'words', requestId: 'word', status: 'number', ms: 'number', count: 'number', bytes: 'number', port: 'number', pid: 'number', attempt: 'number', seq: 'number', seconds: 'number',
  sockets: 'number', ok: 'truth', fault: 'fault',
} as const satisfies Record<string, Kind>;

type ValueOf<K extends Kind> = K extends 'number' ? number : K extends 'truth' ? boolean : K extends 'fault' ? unknown : string;
/** Fields of a log line. Keys ending in `.pii` may be written anywhere and leave the house only in a debugging demo. */
export type LogFields = { [K in keyof typeof CARRIES]?: ValueOf<(typeof CARRIES)[K]> } & { [pii: `${string}.pii`]: unknown };

const WORD = /^[A-Za-z][\w.:/*-]{0,99}$|^[0-9a-f]{8}-[0-9a-f-]{27}$|^[0-9][0-9A-Z]{3}[0-9A-Z]$|^[0-9A-F]{10}$|^[0-9]{1,3}(\.[0-9]{1,3}){1,3}$/;
const LONG_DIGITS = /[0-9]{7,}/;
const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const word = (value: unknown): value is string => typeof value === 'string' && WORD.test(value) && (isId.test(value) || /^[0-9A-F]{10}$/.test(value) || !LONG_DIGITS.test(value));

/** The kind of a failure and its codes, as `TypeError 23505`: no sentence begins like that. */
const failed = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  const [kind = '', ...codes] = value.split(' ');
  return /^(\w*Error|TryAgain|Refused|Unreadable|Unavailable|ObjectsFull|failed)$/.test(kind) && codes.length <= 3 && codes.every((one) => word(one) || /^[0-9]{1,5}$/.test(one));
};

/** An error without its message, which may quote what a person typed: name, code, place in the database, frames of the stack. */
export function faultOf(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const told: Record<string, unknown> = { name: word(error.name) ? error.name : 'Error' };
  const extra = error as Error & Record<string, unknown>;
  for (const key of ['code', 'schema', 'table', 'constraint', 'column', 'routine', 'syscall']) if (word(extra[key])) told[key] = extra[key];
  if (error.stack) told['stack'] = error.stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 20).map((line) => line.trim());
  if (error.cause !== undefined && depth < 3) told['cause'] = faultOf(error.cause, depth + 1);
  return told;
}

/** What of some fields may be written. */
export function allowed(fields: LogFields, withPersonal: boolean): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (key.endsWith('.pii')) {
      if (withPersonal) kept[key] = value;
      continue;
    }
    const kind: Kind | undefined = (CARRIES as Record<string, Kind>)[key];
    if (kind === 'fault') kept[key] = faultOf(value);
    else if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) kept[key] = value;
    else if (kind === 'truth' && typeof value === 'boolean') kept[key] = value;
    else if (kind === 'word' && word(value)) kept[key] = value;
    else if (kind === 'words' && failed(value)) kept[key] = value;
  }
  return kept;
}

type Write = (message: string, fields?: LogFields) => void;
/** The log of the court's system: a fixed sentence, and values as fields. */
export type Log = { debug: Write; info: Write; warn: Write; error: Write };

/** A log that cannot carry personal data; `withPersonal` is for debugging a demo and lets `.pii` fields through. */
export function createLog(how: { level?: string; withPersonal?: boolean; to?: DestinationStream } = {}): Log {
  const options = { level: how.level ?? 'info', base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime };
  const lines = how.to ? pino(options, how.to) : pino(options);
  const at = (level: 'debug' | 'info' | 'warn' | 'error'): Write => (message, fields = {}) => {
    if (lines.isLevelEnabled(level)) lines[level](allowed(fields, how.withPersonal ?? false), message);
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
