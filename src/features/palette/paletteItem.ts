import type { LucideIcon } from 'lucide-react';
import { type Findable, findable, rankMatches } from '#lib/rankMatches.ts';

/** One line of the command palette: a place to go to, or something to do. */
export interface PaletteItem {
  readonly key: string;
  readonly label: string;
  /** What tells it from its namesakes. */
  readonly detail?: string | undefined;
  readonly icon: LucideIcon;
  /** Other words that find it. */
  readonly words?: string;
  /** Keys that do the same, for example `g c`. */
  readonly keys?: string | undefined;
  readonly act: { readonly href: string } | { readonly run: () => void };
}

/** Lines of one kind under a heading. */
export interface PaletteSection {
  readonly title: string;
  readonly items: readonly PaletteItem[];
  /** What the lines do not say by themselves: still reading, could not be read, there are more. */
  readonly note?: string | undefined;
}

export const findableItem = (item: PaletteItem): Findable<PaletteItem> =>
  findable(item, item.label, `${item.detail ?? ''} ${item.words ?? ''}`);

/** What the words that begin a text ask for: "assign wi-fi" looks for configurations to assign. */
export interface Verb {
  readonly verb: 'assign' | 'plan';
  readonly rest: string;
}

export function verbOf(text: string): Verb | undefined {
  const match = /^\s*(assign|plan)\s+(\S.*)$/i.exec(text);
  const verb = (['assign', 'plan'] as const).find((each) => each === match?.[1]?.toLowerCase());
  return verb === undefined ? undefined : { verb, rest: match?.[2] ?? '' };
}

/** A kind of lines with how well its best one matches. */
export interface RankedSection extends PaletteSection {
  readonly best: number;
}

export function rankedSection(
  title: string,
  all: readonly Findable<PaletteItem>[],
  text: string,
  limit: number,
): RankedSection {
  const { items, best } = rankMatches(all, text, limit);
  return { title, items, best };
}

/** A name that begins as typed, or is what was typed. */
const BEGINS = 1;

/**
 * What Graph finds comes last, so that nothing moves when it comes: but where a name begins as typed
 * and none of the others does, it is what was meant.
 */
export function withFound(
  sections: readonly RankedSection[],
  found: RankedSection | undefined,
): readonly PaletteSection[] {
  const others = inOrder(sections);
  if (found === undefined) return others;
  const isBest = found.best <= BEGINS && sections.every(({ best }) => best > BEGINS);
  return isBest ? [found, ...others] : [...others, found];
}

/** The kind that holds the best match comes first; equally good kinds stay in the order given. */
function inOrder(sections: readonly RankedSection[]): readonly PaletteSection[] {
  return sections
    .filter(({ items, note }) => items.length > 0 || note !== undefined)
    .toSorted((a, b) => (a.best === b.best ? 0 : a.best - b.best));
}
