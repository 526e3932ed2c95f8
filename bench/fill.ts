// node bench/fill.ts FOLDER URL ROOM COUNT: grows a room's stream by COUNT messages through the court's own way of adding them.
import { vacuum } from './court/vacuum.ts';
import { openKernel } from './court/provision.ts';
import { membersOf, readTarget } from './court/target.ts';
import { newRunTag, textOf } from './court/text.ts';

const [folder = '', url = '', room = '', count = '0'] = process.argv.slice(2);
const members = membersOf(readTarget(folder)!).filter((member) => member.room === room);
const kernel = await openKernel(folder, url);
const run = newRunTag();
const IN_FLIGHT = 2_000;
let next = 0;
await Promise.all(Array.from({ length: IN_FLIGHT }, async () => {
  while (next < Number(count)) {
    const number = next++, { caseId, personId } = members[number % members.length]!;
    const actor = { personId, sessionId: null, posts: [], roles: [], steppedUpAt: null, address: '127.0.0.1' };
    const requestId = `${run.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
    await kernel.append({ place: { caseId, stream: 'main' }, news: 'messaging.sent', body: { said: { kind: 'text', text: textOf(run, number) } }, actor, requestId, ask: 'messaging.send' });
  }
}));
await kernel.stop();
await vacuum(url);
process.exit(0);
