import { expect, it } from 'vitest';
import { pageAt, pageForAnybody, PAGES, PLACES } from '#app/pages.ts';
import { sectionAt } from '#app/shell/sectionAt.ts';
import { GO_TO } from '#app/shell/goTo.ts';

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

const routes = import.meta.glob<string>('./routes/**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

it.each(Object.keys(PAGES))('the page %s has the route of its name', (key) => {
  const route = Object.entries(routes).find(([path]) => path.endsWith(`/${key}.tsx`))?.[1];
  expect(route).toContain(`path: PAGES.${key}.path`);
  expect(route).toContain(`lazyRouteComponent(PAGES.${key}.load,`);
});

it('marks the list that a configuration is in', () => {
  const paths = ['/configurations/c', '/configurations/app%3Ac', '/configurations/app:c/edit', '/'];
  expect(paths.map(sectionAt)).toEqual(['configurations', 'apps', 'apps', 'configurations']);
});

it('knows the page at a path, the longer one where two begin alike', () => {
  const paths = ['/', '/configurations/c', '/configurations/c/assign/who', '/plan/runs', '/plan/x'];
  expect(paths.map((path) => pageAt(path)?.path)).toEqual([
    '/configurations',
    '/configurations/$id',
    '/configurations/$id/assign/who',
    '/plan/runs',
    undefined,
  ]);
});

it('gives each place an address and a key of its own, each part of the rail one place', () => {
  const rail = PLACES.filter(({ isInRail }) => isInRail);
  for (const values of [
    PLACES.map(({ href }) => href),
    GO_TO.map(({ second }) => second),
    rail.map(({ section }) => section),
  ])
    expect(new Set(values).size).toBe(values.length);
});
