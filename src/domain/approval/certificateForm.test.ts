import { expect, it } from 'vitest';
import { certificateForm } from '#domain/approval/certificateForm.ts';
import type { Change } from '#domain/change/change.ts';

const add: Change = {
  kind: 'add',
  draft: {
    target: { kind: 'group', groupId: 'g' },
    filter: { mode: 'exclude', filterId: 'f' },
    intent: 'apply',
  },
};

it('opens the form with the way over the certificate and all that was chosen', () => {
  expect(certificateForm('identityCertificate', [add])).toEqual({
    via: 'identityCertificate',
    target: 'group',
    groupId: 'g',
    filterMode: 'exclude',
    filterId: 'f',
    intent: 'apply',
  });
});

it('is for one addition on a certificate, and for nothing else', () => {
  expect(certificateForm('', [add])).toBeUndefined();
  expect(certificateForm('identityCertificate', [add, add])).toBeUndefined();
  expect(certificateForm('identityCertificate', [])).toBeUndefined();
});
