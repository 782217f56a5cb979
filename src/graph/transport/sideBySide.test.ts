import { expect, it } from 'vitest';
import { sideBySide } from '#graph/transport/sideBySide.ts';

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

it('never more than so many are under way, and each comes in its place', async () => {
  let underWay = 0;
  let most = 0;
  const done = await sideBySide([5, 1, 4, 2, 3], 2, async (size) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await turns(size);
    underWay -= 1;
    return size * 10;
  });
  expect(done).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

it('after one that fails no other is begun', async () => {
  const begun: number[] = [];
  const all = sideBySide([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    await turns(item);
    if (item === 1) throw new Error('no');
  });
  await expect(all).rejects.toThrow('no');
  await turns(10);
  expect(begun).toEqual([1, 2]);
});
