import { fileURLToPath } from 'node:url';

/** As much of the bundler's context as this needs. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

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

function membersOf(entries: readonly string[], modules: Modules): ReadonlySet<string> {
  // The entries keep files of their own, or nobody could say which to load.
  const elsewhere = new Set([...closure(FIRST_SCREEN, modules), ...entries.map(idOf)]);
  return new Set([...closure(entries, modules)].filter((id) => !elsewhere.has(id)));
}

/** The modules and all that they import statically. */
function closure(paths: readonly string[], modules: Modules): ReadonlySet<string> {
  const seen = new Set(paths.map(idOf));
  for (const id of seen)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  return seen;
}

function idOf(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
