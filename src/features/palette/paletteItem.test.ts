import { Circle } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import {
  findableItem,
  type PaletteItem,
  rankedSection,
  verbOf,
  withFound,
} from '#features/palette/paletteItem.ts';

const item = (label: string, words = ''): PaletteItem => ({
  key: label,
  label,
  words,
  icon: Circle,
  act: { href: '/' },
});
const section = (title: string, text: string, ...labels: string[]) =>
  rankedSection(
    title,
    labels.map((label) => findableItem(item(label))),
    text,
    5,
  );

describe('a verb', () => {
  it.each([
    ['assign wi-fi', { verb: 'assign', rest: 'wi-fi' }],
    ['  Plan  update ring', { verb: 'plan', rest: 'update ring' }],
    ['ASSIGN kiosk', { verb: 'assign', rest: 'kiosk' }],
    ['assign', undefined],
    ['assign ', undefined],
    ['assignments', undefined],
    ['planned ring', undefined],
  ])('in “%s”', (text, verb) => {
    expect(verbOf(text)).toEqual(verb);
  });
});

describe('the order of kinds', () => {
  it('follows the best match of each; a kind without any is left out', () => {
    const ordered = withFound(
      [
        section('Pages', 'hist', 'Show history'),
        section('Configurations', 'hist', 'History of browsers'),
        section('Filters', 'hist', 'Corporate'),
      ],
      undefined,
    );
    expect(ordered.map(({ title }) => title)).toEqual(['Configurations', 'Pages']);
  });

  it('stays as given where they match equally well', () => {
    const ordered = withFound(
      [section('Pages', 'plan', 'Plan'), section('Configurations', 'plan', 'Plan')],
      undefined,
    );
    expect(ordered.map(({ title }) => title)).toEqual(['Pages', 'Configurations']);
  });

  it('keeps a kind that has something to say instead of lines', () => {
    expect(
      withFound([{ ...section('Filters', 'x'), note: 'Filters could not be read.' }], undefined),
    ).toHaveLength(1);
  });

  it.each([
    ['a group whose name begins so, where none else does, first', 'Dock & Finder', 'Groups'],
    ['behind what begins so as well', 'Find my device', 'Configurations'],
    ['behind what is called so', 'Fin', 'Configurations'],
  ])('what Graph finds comes last, but for %s', (_, configuration, first) => {
    const ordered = withFound(
      [section('Configurations', 'fin', configuration)],
      section('Groups', 'fin', 'Finance'),
    );
    expect(ordered.map(({ title }) => title).toSorted()).toEqual(['Configurations', 'Groups']);
    expect(ordered[0]?.title).toBe(first);
  });

  it('what is still searched comes last', () => {
    const searching = { title: 'Groups', items: [], note: 'Searching groups…', best: Infinity };
    const ordered = withFound([section('Configurations', 'fin', 'Dock & Finder')], searching);
    expect(ordered.map(({ title }) => title)).toEqual(['Configurations', 'Groups']);
  });
});
