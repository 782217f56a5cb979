import { Circle } from 'lucide-react';
import { describe, expect, it } from 'vitest';
import {
  findableItem,
  inOrder,
  type PaletteItem,
  rankedSection,
  verbOf,
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
    const ordered = inOrder([
      section('Pages', 'hist', 'Show history'),
      section('Configurations', 'hist', 'History of browsers'),
      section('Filters', 'hist', 'Corporate'),
    ]);
    expect(ordered.map(({ title }) => title)).toEqual(['Configurations', 'Pages']);
  });

  it('stays as given where they match equally well', () => {
    const ordered = inOrder([
      section('Pages', 'plan', 'Plan'),
      section('Configurations', 'plan', 'Plan'),
    ]);
    expect(ordered.map(({ title }) => title)).toEqual(['Pages', 'Configurations']);
  });

  it('keeps a kind that has something to say instead of lines', () => {
    expect(
      inOrder([{ ...section('Groups', 'x'), note: 'Groups could not be read.' }]),
    ).toHaveLength(1);
  });
});
