import { describe, expect, it } from 'vitest';
import { sideBySide } from '#lib/sideBySide.ts';

async function* stream(...steps: readonly (string | Promise<string> | Error)[]) {
  for (const step of steps) {
    if (step instanceof Error) throw step;
    yield await step;
  }
}

async function all(streams: readonly AsyncGenerator<string>[]) {
  const merged = sideBySide(streams);
  const seen: string[] = [];
  for (;;) {
    const { value, done } = await merged.next();
    if (done === true) return { seen, failures: value };
    seen.push(value);
  }
}

describe('streams side by side', () => {
  it('yield as they come: the slow one holds up no other', async () => {
    const slow = new Promise<string>((resolve) => {
      setTimeout(() => resolve('slow'), 20);
    });
    const { seen, failures } = await all([stream(slow), stream('a', 'b')]);
    expect(seen).toEqual(['a', 'b', 'slow']);
    expect(failures).toEqual([undefined, undefined]);
  });

  it('go on where one fails, and say which', async () => {
    const error = new Error('403');
    const { seen, failures } = await all([stream('a', error), stream('b', 'c')]);
    expect(seen.toSorted()).toEqual(['a', 'b', 'c']);
    expect(failures).toEqual([{ error }, undefined]);
  });

  it('end with whoever stops early', async () => {
    let isEnded = false;
    async function* endless() {
      try {
        for (;;) yield await Promise.resolve('x');
      } finally {
        isEnded = true;
      }
    }
    for await (const _ of sideBySide([endless()])) break;
    await Promise.resolve();
    expect(isEnded).toBe(true);
  });
});
