import { expect, it } from 'vitest';
import { bootProblemOf, insecureAddress, serverUnreachable } from '#app/boot/bootProblem.ts';

it('plain http is named, with the address that would work', () => {
  const { next } = insecureAddress({
    host: 'desk.example',
    pathname: '/plan',
    search: '?a=b',
  } as Location);
  expect(next).toContain('https://desk.example/plan?a=b');
});

it('a lost network is not blamed on config.json', () => {
  expect(serverUnreachable('desk.example').next).toMatch(/^desk\.example did not answer/);
});

it.each([
  'Failed to fetch dynamically imported module: https://desk.example/assets/start-1.js',
  'error loading dynamically imported module: https://desk.example/assets/start-1.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/start-1.css',
])('a script that is gone (%s) is told as such', (message) => {
  const { next, items } = bootProblemOf(new TypeError(message));
  expect(next).toMatch(/A file of the app could not be loaded/);
  expect(items).toEqual([message]);
});

it('anything else says what was thrown, and blames nobody', () => {
  const { next, items } = bootProblemOf(new Error('boom'));
  expect(next).not.toMatch(/config\.json/);
  expect(items).toEqual(['boom']);
});
