/**
 * What several streams yield, as it comes: none waits for another. One that fails ends by itself;
 * the others go on.
 * @returns by stream, in their order, the error it failed with; undefined for those that did not
 */
export async function* sideBySide<T>(
  streams: readonly AsyncGenerator<T>[],
): AsyncGenerator<T, readonly ({ readonly error: unknown } | undefined)[]> {
  const failures: ({ readonly error: unknown } | undefined)[] = streams.map(() => undefined);
  const turnOf = async (index: number) => {
    try {
      return { index, result: await streams[index]!.next() };
    } catch (error) {
      failures[index] = { error };
      return { index, result: undefined };
    }
  };
  const turns = new Map(streams.map((_, index) => [index, turnOf(index)]));
  try {
    while (turns.size > 0) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as they come
      const { index, result } = await Promise.race(turns.values());
      if (result === undefined || result.done === true) turns.delete(index);
      else {
        turns.set(index, turnOf(index));
        yield result.value;
      }
    }
  } finally {
    for (const index of turns.keys()) void streams[index]!.return(undefined).catch(() => undefined);
  }
  return failures;
}
