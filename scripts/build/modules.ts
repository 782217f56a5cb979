import { fileURLToPath } from 'node:url';

/** As much of the bundler's context as this needs. */
export interface Modules {
  getModuleInfo(id: string): {
    readonly code: string | null;
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

/** The modules and all that they import statically. */
export function closure(ids: readonly string[], modules: Modules): ReadonlySet<string> {
  const seen = new Set(ids);
  for (const id of seen)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  return seen;
}

/** The bundler's name of a module by its path below the root. */
export function idOf(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
