import { expect, it } from 'vitest';
import { connectDocument } from './connectDocument.ts';

it('docs/connect-a-tenant.md says what the set-up page says; `npm run docs` writes it anew', async () => {
  await expect(connectDocument()).toMatchFileSnapshot('../../docs/connect-a-tenant.md');
});
