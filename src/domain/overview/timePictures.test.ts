import { expect, it } from 'vitest';
import { changesPicture } from '#domain/overview/timePictures.ts';

it('a week of changes is named by its first day, never by a day to come', () => {
  const { rows } = changesPicture([], '2026-11-29T00:00:00Z');
  expect(rows[0]?.label).toContain('22');
});
