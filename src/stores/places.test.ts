import { beforeEach, expect, it, vi } from 'vitest';
import { forgetPlaces, keepPlace, placeOf } from './places.ts';

const ADA = { tenantId: 'contoso', oid: 'ada' };
const FORM = '/configurations/c/assign?groupId=g';

beforeEach(() => {
  // As a browser's: what is kept are its own properties, beside the methods.
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  vi.stubGlobal('sessionStorage', Object.create(methods));
});

it('a form half filled in is there for whoever left it, and for nobody else', () => {
  keepPlace(ADA, FORM);
  expect(placeOf(ADA)).toBe(FORM);
  expect(placeOf({ ...ADA, oid: 'rui' })).toBeUndefined();
  expect(placeOf({ ...ADA, tenantId: 'fabrikam' })).toBeUndefined();
});

it('nothing of anybody is left when nobody is signed in, and nothing else goes', () => {
  keepPlace(ADA, FORM);
  sessionStorage.setItem('tsr-scroll-restoration-v1_3', '{}');
  sessionStorage.setItem('assignment-desk:trial', '{}');
  forgetPlaces();
  expect(Object.keys(sessionStorage)).toEqual(['assignment-desk:trial']);
});
