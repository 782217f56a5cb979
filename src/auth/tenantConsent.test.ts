import { expect, it } from 'vitest';
import { tenantConsentOf } from './tenantConsent.ts';

it.each([
  ['?admin_consent=True&tenant=8c7e5b1a-3f42-4d0b-9a66-51d0c0ffee01', 'given'],
  ['?admin_consent=True&error=access_denied&error_description=AADSTS65004', 'refused'],
  ['', undefined],
  ['?code=1&state=2', undefined],
  ['?error=access_denied', undefined],
])('%s is %s', (search, expected) => {
  expect(tenantConsentOf(search)).toBe(expected);
});
