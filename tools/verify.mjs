import { bootstrap } from './bootstrap.mjs';

// npm run -s verify -- BUNDLE.zip [--lang zh|en] [--root CERTIFICATES.pem]: checks a bundle offline, a line for each thing that is wrong; ends with 0 if nothing is, else with 1.

await bootstrap('tools/verify.mjs');
// A reader that has seen enough, such as head, is no fault.
process.stdout.on('error', (error) => { if (error.code !== 'EPIPE') throw error; });
const { verify } = await import('./verify.ts');
process.exitCode = await verify(process.argv.slice(2));
