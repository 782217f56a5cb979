import { describe, expect, it } from 'vitest';
import {
  familyKeyOf,
  familyOf,
  graphIdOf,
  keyOfId,
  toConfigurationKey,
} from '#domain/family/configurationKey.ts';
import { BARE_FAMILY, FAMILY_KEYS } from '#domain/family/families.ts';

const ID = 'd1b1ef6a-0e43-4e3f-a1f9-1b6d2a4f7c11';

describe('a key', () => {
  it.each(FAMILY_KEYS)('of %s comes back from the text it is kept as', (family) => {
    const key = keyOfId(family, ID)!;
    expect(toConfigurationKey(key)).toBe(key);
    expect([familyKeyOf(key), graphIdOf(key)]).toEqual([family, ID]);
  });

  it('that is a bare id is a device configuration, as version 0.1 wrote it', () => {
    expect(familyKeyOf(toConfigurationKey(ID)!)).toBe(BARE_FAMILY);
    expect(familyOf(toConfigurationKey(ID)!).singular).toBe('Device configuration');
  });

  it.each(['A_b-1', 'settingsCatalog:A_b-1'])('%s is what it says', (text) => {
    expect(toConfigurationKey(text)).toBe(text);
  });

  it.each(['', '.', '..', '%2e%2e', 'a/b', 'a\\b', 'a?b', 'a b', 'x'.repeat(101)])(
    '%o would lead elsewhere in an address, and is none',
    (text) => {
      expect(toConfigurationKey(text)).toBeUndefined();
      expect(toConfigurationKey(`settingsCatalog:${text}`)).toBeUndefined();
    },
  );

  it.each(['deviceConfiguration:a', 'noFamily:a', 'settingscatalog:a', 'settingsCatalog:a:b'])(
    '%s names no family, or a second key of the same configuration, and is none',
    (text) => {
      expect(toConfigurationKey(text)).toBeUndefined();
    },
  );
});
