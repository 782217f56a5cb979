import { gzipSync } from 'node:zlib';
import { closure, type Modules } from './modules.ts';

/** Modules that go into one file. */
export interface PageFile {
  readonly ids: readonly string[];
  /** Pages that have to fetch it, and parts that they load later where it is not there by then. */
  readonly users: ReadonlySet<string>;
  /** Parts that find it there whenever they are loaded. */
  readonly there: ReadonlySet<string>;
  /** About what it weighs, packed. */
  readonly bytes: number;
  /** Entries have files of their own, which nothing joins. */
  readonly isEntry: boolean;
}

export type PageFiles = Map<string, PageFile>;

/** What is loaded by its name, a page or a part of one, with all that it imports. */
type Entries = ReadonlyMap<string, ReadonlySet<string>>;

/** Of a source, packed, so much is left once it is shaken and minified. */
const SHARE_LEFT = 0.5;

/**
 * A file for each set of entries that need the same, and one for each entry. What an entry needs
 * that is there already, since a page loads the entry late, is of that page only.
 * @param all every module of the app
 * @param elsewhere modules that have a file already
 */
export function filesByUsers(
  all: Iterable<string>,
  elsewhere: ReadonlySet<string>,
  modules: Modules,
): PageFiles {
  const entries: Entries = new Map(
    [...all]
      .flatMap((id) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
      .filter((id) => !elsewhere.has(id))
      .map((id) => [id, withoutThose(elsewhere, closure([id], modules))] as const),
  );
  const there = loadedBefore(entries, elsewhere, modules);
  const files: PageFiles = new Map();
  const names = new Map<string, string>();
  for (const [id, importing] of importingOf(entries)) {
    const isEntry = entries.has(id);
    if (importing.length === 1 && !isEntry) continue;
    const users = importing.filter((entry) => !there.get(entry)!.has(id));
    const key = isEntry ? id : ['shared by', ...users.toSorted()].join('\n');
    const name = names.get(key) ?? (isEntry ? id : `shared${names.size}`);
    names.set(key, name);
    const known = files.get(name);
    const finding = known?.there ?? entries.keys();
    files.set(name, {
      ids: [...(known?.ids ?? []), id],
      users: new Set(users),
      there: new Set([...finding].filter((entry) => there.get(entry)!.has(id))),
      bytes: (known?.bytes ?? 0) + packedSize(id, modules),
      isEntry,
    });
  }
  return files;
}

/** By module the entries that import it, themselves or by others. */
function importingOf(entries: Entries): ReadonlyMap<string, readonly string[]> {
  const importing = new Map<string, string[]>();
  for (const [entry, reached] of entries)
    for (const id of reached) {
      const known = importing.get(id);
      if (known === undefined) importing.set(id, [entry]);
      else known.push(entry);
    }
  return importing;
}

/**
 * By entry what is there whenever it is loaded: what each that loads it imports, or found itself.
 * What the first screen or the app loads, a page, finds nothing.
 */
function loadedBefore(
  entries: Entries,
  elsewhere: ReadonlySet<string>,
  modules: Modules,
): ReadonlyMap<string, ReadonlySet<string>> {
  const loadsOf = (id: string) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
  const pages = new Set([...elsewhere].flatMap(loadsOf));
  const loadedBy = new Map<string, string[]>();
  for (const [entry, reached] of entries)
    for (const part of new Set([...reached].flatMap(loadsOf)))
      if (!pages.has(part) && entries.has(part))
        loadedBy.set(part, [...(loadedBy.get(part) ?? []), entry]);
  const everything = new Set([...entries.values()].flatMap((reached) => [...reached]));
  const there = new Map(
    [...entries.keys()].map((entry) => [entry, loadedBy.has(entry) ? everything : new Set('')]),
  );
  // Parts load parts: each round takes away what a round before has taken from who loads them.
  for (let before = -1, now = sizeOf(there); before !== now; before = now, now = sizeOf(there))
    for (const [part, by] of loadedBy) {
      const isThere = (id: string): boolean =>
        by.every((entry) => entries.get(entry)!.has(id) || there.get(entry)!.has(id));
      there.set(part, new Set([...there.get(part)!].filter(isThere)));
    }
  return there;
}

function packedSize(id: string, modules: Modules): number {
  return gzipSync(modules.getModuleInfo(id)?.code ?? '').length * SHARE_LEFT;
}

const sizeOf = (sets: ReadonlyMap<string, ReadonlySet<string>>): number =>
  [...sets.values()].reduce((sum, { size }) => sum + size, 0);

const withoutThose = (those: ReadonlySet<string>, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...ids].filter((id) => !those.has(id)));
