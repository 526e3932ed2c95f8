// node bench/up.ts FOLDER [ROOMS] [MEMBERS] [PORT]: raises a court for measuring and prints its description; called again, the same court.
import { raise } from './court/court.ts';

const [folder, rooms = '200', members = '6', port = '28280'] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node bench/up.ts FOLDER [ROOMS] [MEMBERS] [PORT]\n');
  process.exit(2);
}
const target = await raise(folder, Number(rooms), Number(members), Number(port));
process.stdout.write(`${JSON.stringify(target, null, 2)}\n`);
process.exit(0);
