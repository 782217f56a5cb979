import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRowGoal, type Goal } from '#ui/rows/drawn/rowGoal.ts';

const TENTH: Goal = { index: 10, edge: 'bottom' };

/** Frames are drawn when the test says so. */
let frames: (() => void)[] = [];
const drawFrame = () => {
  const now = frames;
  frames = [];
  for (const step of now) step();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (step: () => void) => frames.push(step));
});

describe('a row that is gone to', () => {
  it('is gone to at once, and again until it stays for two frames', () => {
    const moves = [true, true, false, false];
    const approach = vi.fn(() => moves.shift() ?? false);
    const goal = createRowGoal(approach);
    goal.set(TENTH);
    expect(approach).toHaveBeenCalledExactlyOnceWith(TENTH);
    for (let frame = 0; frame < 2; frame += 1) drawFrame();
    expect(goal.now()).toEqual(TENTH);
    drawFrame();
    expect(goal.now()).toBeUndefined();
    expect(frames).toEqual([]);
  });

  it('is given up when somebody scrolls', () => {
    const approach = vi.fn(() => true);
    const goal = createRowGoal(approach);
    goal.set(TENTH);
    goal.giveUp();
    for (let frame = 0; frame < 3; frame += 1) drawFrame();
    expect(approach).toHaveBeenCalledOnce();
    expect(frames).toEqual([]);
  });

  it('is given up where it never stays', () => {
    const goal = createRowGoal(() => true);
    goal.set(TENTH);
    for (let frame = 0; frame < 100; frame += 1) drawFrame();
    expect(goal.now()).toBeUndefined();
  });

  it('is followed once, whichever row one went to last', () => {
    const approach = vi.fn<(goal: Goal) => boolean>(() => true);
    const goal = createRowGoal(approach);
    goal.set(TENTH);
    goal.set({ index: 11, edge: 'bottom' });
    expect(frames).toHaveLength(1);
    drawFrame();
    expect(approach.mock.lastCall?.[0].index).toBe(11);
  });
});
