import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as words from '@microcourt/domain/identity/contract';
import { openCourt } from '@microcourt/platform/harness';
import { identityModule } from './module.ts';

test('a flood of asks for codes from one neighbourhood does not take the connections of those who are signed in', async () => {
  const court = await openCourt({ modules: [identityModule({ sms: true })] });
  try {
    const { demoCode } = await court.ask(words.sendCode, { mobile: '13912340000' }, { as: null });
    const { me } = await court.ask(words.signIn, { mobile: '13912340000', code: demoCode!, device: { name: '手机', kind: 'h5' } }, { as: null });
    const flood = Array.from({ length: 300 }, (_, i) => court.answer('identity.send-code', { mobile: `138${String(10_000_000 + i * 10_007)}` }, { as: null, requestId: randomUUID() }));
    for (let i = 0; i < 20; i++) {
      await new Promise((done) => { setTimeout(done, 20); });
      expect((await court.answer('identity.me', {}, { as: me.personId })).status).toBe(200);
    }
    expect((await Promise.all(flood)).filter(({ status }) => status === 200).length).toBeGreaterThan(60);
  } finally { await court.close(); }
});
