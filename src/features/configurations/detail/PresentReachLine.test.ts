import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { effectOf, type Intent } from '#domain/assignment/intent.ts';
import { Effects } from '#features/configurations/detail/PresentReachLine.tsx';

const reachOf = (intent: Intent, count: number) => ({
  intent,
  effect: effectOf([intent]),
  devices: { kind: 'exact', count } as const,
});

const shown = (...of: ReturnType<typeof reachOf>[]) =>
  renderToStaticMarkup(createElement(Effects, { of }));

it('sets apart what devices are asked to uninstall, and nothing else', () => {
  const html = shown(reachOf('required', 49), reachOf('available', 6), reachOf('uninstall', 12));
  expect(html).toMatch(
    /49 devices have to install it, 6 are offered it, .*<span[^>]*>12 are asked to uninstall it<\/span>$/,
  );
  expect(shown(reachOf('uninstall', 0))).not.toContain('<span');
});
