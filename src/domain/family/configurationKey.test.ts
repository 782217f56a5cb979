import { describe, expect, it } from 'vitest';
import { toConfigurationKey } from '#domain/family/configurationKey.ts';

describe('a key', () => {
  it.each(['d1b1ef6a-0e43-4e3f-a1f9-1b6d2a4f7c11', 'A_b-1'])('%s is what it says', (text) => {
    expect(toConfigurationKey(text)).toBe(text);
  });

  it.each(['', '.', '..', '%2e%2e', 'a/b', 'a\\b', 'a?b', 'a b', 'x'.repeat(101)])(
    '%o would lead elsewhere in an address, and is none',
    (text) => {
      expect(toConfigurationKey(text)).toBeUndefined();
    },
  );
});
