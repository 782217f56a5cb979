import type { Plugin } from 'vite';

/**
 * Of the files that tests keep transformed, leaves out those that ask for others by a pattern: a new
 * file that the pattern takes in changes nothing in the text of the one that asks. Vitest leaves
 * them out by itself where the call has no type of its own.
 */
export function globPlugin(): Plugin {
  return {
    name: 'patterns-asked-anew',
    configureVitest({ experimental_defineCacheKeyGenerator: defineKey }) {
      defineKey(({ sourceCode }) => (sourceCode.includes('import.meta.glob') ? false : undefined));
    },
  };
}
