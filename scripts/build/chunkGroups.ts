import { closure, idOf, type Modules } from './modules.ts';
import { packShared } from './pageFiles.ts';

interface ChunkGroup {
  readonly debugName: string;
  /** What members need of the first screen stays there. */
  readonly includeDependenciesRecursively: false;
  readonly name: (id: string, modules: Modules) => string | null;
}

/** What somebody who is not signed in downloads: it stays as small as it is. */
const FIRST_SCREEN = ['src/main.ts', 'src/auth/msalSession.ts', 'src/auth/redirectBridge.ts'];

/**
 * Modules that always come together, in one file: left to itself the bundler makes a file for each
 * set of pages that share something, and a page is a hundred files of a few hundred bytes, each
 * with its request and its place in the document.
 * @param entries whose imports go together, e.g. `src/app/start.tsx`; an earlier group has what
 * both need
 */
export function togetherAs(name: string, entries: readonly string[]): ChunkGroup {
  let members: ReadonlySet<string> | undefined;
  return {
    debugName: name,
    includeDependenciesRecursively: false,
    name: (id, modules) => {
      members ??= membersOf(entries, modules);
      return members.has(id) ? name : null;
    },
  };
}

/**
 * What several pages share, in few files.
 * @param start the module that everything is reached from
 * @param before entries whose imports have files already
 */
export function sharedByPages(start: string, before: readonly string[]): ChunkGroup {
  let names: ReadonlyMap<string, string> | undefined;
  return {
    debugName: 'shared by pages',
    includeDependenciesRecursively: false,
    name: (id, modules) => {
      names ??= packShared(
        start,
        new Set([...firstScreen(modules), ...closure(before.map(idOf), modules)]),
        modules,
      );
      return names.get(id) ?? null;
    },
  };
}

function firstScreen(modules: Modules): ReadonlySet<string> {
  return closure(FIRST_SCREEN.map(idOf), modules);
}

function membersOf(entries: readonly string[], modules: Modules): ReadonlySet<string> {
  // The entries keep files of their own, or nobody could say which to load.
  const elsewhere = new Set([...firstScreen(modules), ...entries.map(idOf)]);
  return new Set([...closure(entries.map(idOf), modules)].filter((id) => !elsewhere.has(id)));
}
