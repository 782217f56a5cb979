import { idOf, type Modules } from './modules.ts';
import { filesByUsers, type PageFile, type PageFiles } from './pageFile.ts';

/**
 * What a file costs beside its content, in bytes: packed by itself it finds less to refer to, its
 * names are exported and imported, and it is a request of its own. The forty files of the edit
 * weighed 17 kB more than the same text packed as one, and 20 kB more than that text without what
 * they export and import.
 */
const FILE_COSTS = 650;

/** By file what it imports. */
type Imports = Map<string, Set<string>>;

/** Two files that may become one. */
interface Pair {
  readonly one: string;
  readonly other: string;
  /** Bytes that their users save, were it not for what the files import. */
  readonly atMost: number;
}

/**
 * Which modules that several entries share go into one file. Left to itself the bundler makes a file
 * for each set of entries, and a page is fifty files of a few hundred bytes. Here two files become
 * one where those who need only one of them pay less for it, and for what the other imports, than a
 * file costs.
 * @param start the module that everything is reached from
 * @param elsewhere modules that have a file already
 * @returns the name of the file of each module that is shared
 */
export function packShared(
  start: string,
  elsewhere: ReadonlySet<string>,
  modules: Modules,
): ReadonlyMap<string, string> {
  const files = filesByUsers(everythingFrom(start, modules), elsewhere, modules);
  const imports = importsOf(files, modules);
  while (joinBest(files, imports));
  return new Map(
    [...files].flatMap(([name, { ids, isEntry }]) =>
      isEntry ? [] : ids.map((id) => [id, name] as const),
    ),
  );
}

function everythingFrom(start: string, modules: Modules): ReadonlySet<string> {
  const seen = new Set([idOf(start)]);
  for (const id of seen) {
    const info = modules.getModuleInfo(id);
    for (const imported of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])])
      seen.add(imported);
  }
  return seen;
}

function importsOf(files: PageFiles, modules: Modules): Imports {
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
function joinBest(files: PageFiles, imports: Imports): boolean {
  const best = bestOf(pairsOf(files), files, imports);
  if (best === undefined) return false;
  join(best, files, imports);
  return true;
}

/** Those that may gain by it, the most promising first. */
function pairsOf(files: PageFiles): readonly Pair[] {
  const shared = [...files].filter(([, { isEntry }]) => !isEntry);
  return shared
    .flatMap(([one, first], index) =>
      shared.slice(index + 1).flatMap(([other, second]) => {
        const atMost = gainOf(first, second);
        return atMost > 0 ? [{ one, other, atMost }] : [];
      }),
    )
    .toSorted((a, b) => b.atMost - a.atMost);
}

function bestOf(pairs: readonly Pair[], files: PageFiles, imports: Imports): Pair | undefined {
  let best: Pair | undefined;
  let most = 0;
  for (const pair of pairs) {
    const { one, other, atMost } = pair;
    if (atMost <= most) break;
    const gain =
      atMost -
      importCosts(files.get(one)!, reachOf([other], imports), files) -
      importCosts(files.get(other)!, reachOf([one], imports), files);
    if (gain <= most || isBetween(one, other, imports) || isBetween(other, one, imports)) continue;
    best = pair;
    most = gain;
  }
  return best;
}

/** Bytes that all who load them together save, or lose where it is negative. */
function gainOf(one: PageFile, other: PageFile): number {
  const both = [...one.users].filter((user) => other.users.has(user)).length;
  return FILE_COSTS * both - other.bytes * lacking(one, other) - one.bytes * lacking(other, one);
}

/** What the users of a file would load beside it, since the other one imports that. */
function importCosts(file: PageFile, imported: ReadonlySet<string>, files: PageFiles): number {
  return [...imported]
    .map((name) => files.get(name)!)
    .reduce((sum, other) => sum + lacking(file, other) * (other.bytes + FILE_COSTS), 0);
}

/** How many users of one have not loaded the other. */
function lacking({ users }: PageFile, other: PageFile): number {
  return [...users].filter((user) => !other.users.has(user) && !other.there.has(user)).length;
}

/** Does one import the other through a third? Joined, they and the third would import each other. */
function isBetween(from: string, to: string, imports: Imports): boolean {
  const thirds = [...(imports.get(from) ?? [])].filter((name) => name !== to);
  return reachOf(thirds, imports).has(to);
}

/** What files import, themselves or by others. */
function reachOf(names: readonly string[], imports: Imports): ReadonlySet<string> {
  const seen = new Set(names.flatMap((name) => [...(imports.get(name) ?? [])]));
  for (const name of seen) for (const next of imports.get(name) ?? []) seen.add(next);
  return seen;
}

function join({ one, other }: Pair, files: PageFiles, imports: Imports): void {
  const [first, second] = [files.get(one)!, files.get(other)!];
  const joined: PageFile = {
    ids: [...first.ids, ...second.ids],
    users: new Set([...first.users, ...second.users]),
    there: new Set([...first.there].filter((part) => second.there.has(part))),
    bytes: first.bytes + second.bytes,
    isEntry: false,
  };
  files.set(one, joined);
  files.delete(other);
  const imported = new Set([...imports.get(one)!, ...imports.get(other)!]);
  imports.delete(other);
  for (const name of [one, other]) imported.delete(name);
  imports.set(one, imported);
  for (const importing of imports.values()) if (importing.delete(other)) importing.add(one);
  imports.get(one)!.delete(one);
  for (const name of reachOf([one], imports)) files.set(name, alsoFor(joined, files.get(name)!));
}

/** A file that another imports is loaded by the users of that one, too. */
function alsoFor({ users }: PageFile, file: PageFile): PageFile {
  const coming = [...users].filter((user) => !file.there.has(user));
  return { ...file, users: new Set([...file.users, ...coming]) };
}
