import { bootstrap } from './bootstrap.mjs';

// npm run -s verify -- BUNDLE.zip [--lang zh|en] [--root CERTIFICATES.pem]: checks a bundle offline, a line for each thing that is wrong; ends with 0 if nothing is, else with 1.

await bootstrap('tools/verify.mjs');
const { verify } = await import('./verify.ts');
process.exitCode = await verify(process.argv.slice(2));
