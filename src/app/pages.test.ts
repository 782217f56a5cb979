import { expect, it } from 'vitest';
import { pageForAnybody } from './pages.ts';

it('the next person gets the page, and nothing that was picked or typed', () => {
  const paths = [
    '/configurations/c/assign?groupId=g',
    '/history/e#top',
    '/configurations?q=secret',
    '/plan/runs/r',
    '/filters/f',
    '/',
    '//elsewhere.example',
  ];
  expect(paths.map(pageForAnybody)).toEqual([
    '/configurations',
    '/history',
    '/configurations',
    '/plan',
    '/',
    '/',
    '/',
  ]);
});
