import { gzipSync } from 'node:zlib';
import { closure, idOf, type Modules } from './modules.ts';

/** Modules that go into one file. */
interface PageFile {
  readonly ids: readonly string[];
  /** Pages, and parts that they load later, that have to fetch it. */
  readonly users: ReadonlySet<string>;
  /** About what it weighs, packed. */
  readonly bytes: number;
  /** Entries have files of their own, which nothing joins. */
  readonly isEntry: boolean;
}

/**
 * What a file costs beside its content, in bytes: packed by itself it finds less to refer to, its
 * names are exported and imported, and it is a request of its own. The forty files of the edit
 * weigh 17 kB more than the same text packed as one, and 20 kB more than that without what they
 * export and import.
 */
const FILE_COSTS = 500;

/** Of a source, packed, so much is left once it is shaken and minified. */
const SHARE_LEFT = 0.5;

/**
 * Which modules that several entries share go into one file. Left to itself the bundler makes a file
 * for each set of entries, and a page is fifty files of a few hundred bytes. Here two files become
 * one where those who need only one of them pay less for it than a file costs.
 * @param start the module that everything is reached from
 * @param elsewhere modules that have a file already
 * @returns the name of the file of each module that is shared
 */
export function packShared(
  start: string,
  elsewhere: ReadonlySet<string>,
  modules: Modules,
): ReadonlyMap<string, string> {
  const all = everythingFrom(start, modules);
  const entries = new Map(
    [...all]
      .flatMap((id) => modules.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
      .filter((id) => !elsewhere.has(id))
      .map((id) => [id, closure([id], modules)] as const),
  );
  const files = filesByUsers(entries, elsewhere, modules);
  const imports = importsOf(files, modules);
  while (joinBest(files, imports));
  return new Map(
    [...files].flatMap(([name, { ids, isEntry }]) =>
      isEntry ? [] : ids.map((id) => [id, name] as const),
    ),
  );
}

type Files = Map<string, PageFile>;
type Imports = Map<string, Set<string>>;

function everythingFrom(start: string, modules: Modules): ReadonlySet<string> {
  const seen = new Set([idOf(start)]);
  for (const id of seen) {
    const info = modules.getModuleInfo(id);
    for (const imported of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])])
      seen.add(imported);
  }
  return seen;
}

/** A file for each set of entries that share something, and one for each entry. */
function filesByUsers(
  entries: ReadonlyMap<string, ReadonlySet<string>>,
  elsewhere: ReadonlySet<string>,
  modules: Modules,
): Files {
  const usersOf = new Map<string, Set<string>>();
  for (const [entry, reached] of entries)
    for (const id of reached) {
      if (elsewhere.has(id)) continue;
      usersOf.set(id, (usersOf.get(id) ?? new Set()).add(entry));
    }
  const files: Files = new Map();
  const names = new Map<string, string>();
  for (const [id, users] of usersOf) {
    const isEntry = entries.has(id);
    if (users.size === 1 && !isEntry) continue;
    const key = isEntry ? id : [...users].toSorted().join('\n');
    const name = names.get(key) ?? (isEntry ? id : `shared${names.size}`);
    names.set(key, name);
    const { code } = modules.getModuleInfo(id) ?? {};
    const known = files.get(name);
    files.set(name, {
      ids: [...(known?.ids ?? []), id],
      users,
      bytes: (known?.bytes ?? 0) + gzipSync(code ?? '').length * SHARE_LEFT,
      isEntry,
    });
  }
  return files;
}

function importsOf(files: Files, modules: Modules): Imports {
  const fileOf = new Map([...files].flatMap(([name, { ids }]) => ids.map((id) => [id, name])));
  return new Map(
    [...files].map(([name, { ids }]) => {
      const imported = ids.flatMap((id) => modules.getModuleInfo(id)?.importedIds ?? []);
      const others = imported.flatMap((id) => fileOf.get(id) ?? []).filter((file) => file !== name);
      return [name, new Set(others)];
    }),
  );
}

/** Joins the two files that gain most by it. @returns whether there were any */
function joinBest(files: Files, imports: Imports): boolean {
  const shared = [...files].filter(([, { isEntry }]) => !isEntry);
  const pairs = shared.flatMap(([one, first], index) =>
    shared.slice(index + 1).flatMap(([other, second]) => {
      const gain = gainOf(first, second);
      return gain > 0 ? [{ one, other, gain }] : [];
    }),
  );
  const best = pairs
    .toSorted((a, b) => b.gain - a.gain)
    .find(({ one, other }) => !isBetween(one, other, imports) && !isBetween(other, one, imports));
  if (best === undefined) return false;
  join(best, files, imports);
  return true;
}

/** Bytes that all who load them together save, or lose where it is negative. */
function gainOf(one: PageFile, other: PageFile): number {
  const both = [...one.users].filter((user) => other.users.has(user)).length;
  const onlyOne = one.users.size - both;
  const onlyOther = other.users.size - both;
  return FILE_COSTS * both - other.bytes * onlyOne - one.bytes * onlyOther;
}

/** Does one import the other through a third? Joined, they and the third would import each other. */
function isBetween(from: string, to: string, imports: Imports): boolean {
  const seen = new Set([...(imports.get(from) ?? [])].filter((name) => name !== to));
  for (const name of seen) {
    if (name === to) return true;
    for (const next of imports.get(name) ?? []) seen.add(next);
  }
  return false;
}

function join(
  { one, other }: { readonly one: string; readonly other: string },
  files: Files,
  imports: Imports,
): void {
  const [first, second] = [files.get(one)!, files.get(other)!];
  files.set(one, {
    ids: [...first.ids, ...second.ids],
    users: new Set([...first.users, ...second.users]),
    bytes: first.bytes + second.bytes,
    isEntry: false,
  });
  files.delete(other);
  const joined = new Set([...imports.get(one)!, ...imports.get(other)!]);
  imports.delete(other);
  for (const name of [one, other]) joined.delete(name);
  imports.set(one, joined);
  for (const importing of imports.values()) if (importing.delete(other)) importing.add(one);
  imports.get(one)!.delete(one);
}
