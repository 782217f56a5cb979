import { z } from 'zod/mini';
import { createKeptValue } from '#lib/keptValue.ts';

const pathsSchema = z.catch(z.array(z.string()), []);

/** Which addresses of a tenant take a cast. */
export interface CastRoutes {
  has(path: string): boolean;
  /** Remembers, or forgets. */
  set(path: string, isCast: boolean): void;
}

/**
 * Remembers, for a tenant and all who work in it with this browser, the lists whose `/assign` Graph
 * takes only with a cast in its address. It says nothing about anybody. A memory that is wrong costs
 * one request that is no route, and is set right by it.
 */
export function createCastRoutes(tenantId: string): CastRoutes {
  const kept = createKeptValue(`assignment-desk:cast:${tenantId}`, (paths) =>
    pathsSchema.parse(paths),
  );
  return {
    has: (path) => kept.get().includes(path),
    set(path, isCast) {
      const others = kept.get().filter((each) => each !== path);
      kept.set(isCast ? [...others, path] : others);
    },
  };
}
