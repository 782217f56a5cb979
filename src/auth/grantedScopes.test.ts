import { expect, it } from 'vitest';
import { grantedScopesOf } from './grantedScopes.ts';

it.each<[what: string, listed: string[], scopes: string[] | undefined]>([
  [
    'with the host in front',
    ['openid', 'https://graph.example/User.Read', 'https://graph.example/A.Read.All'],
    ['User.Read', 'A.Read.All'],
  ],
  ['with the host in other letters', ['https://GRAPH.example/User.Read'], ['User.Read']],
  ['short', ['User.Read', 'profile', 'offline_access'], ['User.Read']],
  ['of somebody else', ['https://evil.example/User.Read'], undefined],
  ['none', [], undefined],
])('%s', (_what, listed, scopes) => {
  expect(grantedScopesOf(listed, 'https://graph.example')).toEqual(scopes);
});
