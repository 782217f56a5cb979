import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Verified } from '#domain/change/end.ts';
import { included, rowOf } from '#domain/testing/testRows.ts';
import { OthersChanged, OthersKept } from '#parts/write/AfterWrite.tsx';

const base = rowOf({ target: included() });
const verified = (theirs: typeof base | undefined): Verified => ({
  kind: 'verified',
  now: [],
  collateral: [{ key: 'k', base, theirs, mine: undefined }],
});
const shown = (part: typeof OthersChanged, of: Verified): string =>
  renderToStaticMarkup(createElement(part, { verified: of }));

describe('rows that nobody wanted to change', () => {
  it('are said loudly to be gone, after an addition as after an edit', () => {
    const html = shown(OthersChanged, verified(undefined));
    expect(html).toContain('role="alert"');
    expect(html).toContain('1 other assignment is gone');
    expect(shown(OthersKept, verified(undefined))).toBe('');
  });

  it('are said to be changed where they are there', () => {
    expect(shown(OthersChanged, verified({ ...base, intent: 'remove' }))).toContain(
      '1 other assignment is not as before',
    );
  });

  it('are said to be as they were where they are', () => {
    const same: Verified = { kind: 'verified', now: [], collateral: [] };
    expect(shown(OthersChanged, same)).toBe('');
    expect(shown(OthersKept, same)).toContain('Other assignments unchanged');
  });
});
