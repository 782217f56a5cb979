import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { keyOf } from '#domain/testing/keyOf.ts';
import { ExportOutcome } from '#features/configurations/export/ExportOutcome.tsx';

it('counts apps apart from configurations', () => {
  const html = renderToStaticMarkup(
    createElement(ExportOutcome, {
      isBusy: false,
      failure: undefined,
      save: () => undefined,
      dismiss: () => undefined,
      saved: {
        text: '',
        rows: 12_000,
        keys: [keyOf('a'), keyOf('app:b'), keyOf('app:c')],
        leftOut: [],
        unnamed: [],
        isTooLong: true,
        missing: undefined,
      },
    }),
  );
  expect(html).toContain('Saved 12,000 lines for 1 configuration and 2 apps');
});
