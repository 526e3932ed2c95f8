import { startTestServer, type TestServer } from './harness-server.ts';

/** Where the workers of a test run find the server of that run. */
export const HARNESS_ENV = 'MICROCOURT_HARNESS';

/** Brings PostgreSQL up once for a whole test run and migrates the template that each test file clones; ends it afterwards. */
export default async function setup(): Promise<() => Promise<void>> {
  // Several projects of one run share the server: the first to come brings it up and ends it.
  if (process.env[HARNESS_ENV]) return async () => {};
  const server: TestServer = await startTestServer();
  process.env[HARNESS_ENV] = JSON.stringify({ url: server.url, template: server.template });
  return async () => {
    delete process.env[HARNESS_ENV];
    await server.stop();
  };
}
