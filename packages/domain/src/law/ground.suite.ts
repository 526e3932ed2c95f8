import { readFileSync } from 'node:fs';
import { TABLE_NAMES, groundOn, type Ground, type Tables } from './tables.ts';
import type { Day } from '../shared/calendar.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../../server/src/law/ground/${name}.json`, import.meta.url), 'utf8'));
const once: { tables?: Tables } = {};
/** The tables that come with the programme, for tests and the command line. */
const baseTables = (): Tables => (once.tables ??= Object.fromEntries(TABLE_NAMES.map((name) => [name, read(name)])) as unknown as Tables);
/** The ground of a fresh installation on a day. */
export const baseGround = (today: Day): Ground => groundOn(today, baseTables(), new Map((read('court-codes') as { rows: [string, string][] }).rows));
