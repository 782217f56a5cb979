import { expect, it } from 'vitest';
import { CLOUDS } from '#domain/connect/clouds.ts';
import { blockedHosts } from './hostPolicy.ts';

const { global, china } = CLOUDS;
const GLOBAL_ONLY =
  `default-src 'none'; connect-src 'self' ${global.authority} ${global.graphBaseUrl}; ` +
  "frame-src 'self'";

it.each([
  ['no policy', null, []],
  ['one without a word on connections', "script-src 'self'", []],
  ['one that lets through https', "connect-src 'self' https:", []],
  ['one of another cloud', GLOBAL_ONLY, [china.authority, china.graphBaseUrl]],
  [
    'one that falls back on its default',
    "default-src 'self'",
    [china.authority, china.graphBaseUrl],
  ],
])('under %s', (_what, policy, blocked) => {
  expect(blockedHosts(policy, china)).toEqual(blocked);
});

it('its own cloud is let through', () => {
  expect(blockedHosts(GLOBAL_ONLY, global)).toEqual([]);
});
