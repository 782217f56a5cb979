import { random } from '../../random.ts';
import { drawCount, drawTarget, placeName } from '../generate.ts';
import type { AssignmentFilter, Group } from '../tables.ts';
import { targetKey } from '../targets.ts';
import type { Family, Item, ItemSeed, SeedRow } from './family.ts';
import { itemOf, type Planted } from './items.ts';

interface Surroundings {
  readonly seed: number;
  readonly now: number;
  readonly groups: readonly Group[];
  readonly filters: readonly AssignmentFilter[];
}

/** What a row holds besides its target: as another row of the hand-made item does. */
function payloadOf({ row: shape }: Family, mould: ItemSeed, target: SeedRow['target']): SeedRow {
  const like = mould.rows?.find((row) => row.target['@odata.type'] === target['@odata.type']);
  const payload = like?.payload ?? shape.drawn;
  return payload === undefined ? { target } : { target, payload };
}

function rowsOf(
  family: Family,
  item: Item,
  mould: ItemSeed,
  next: () => number,
  { groups, filters }: Surroundings,
): readonly SeedRow[] {
  const takes = family.targets(item);
  const platforms = family.takesFilter(item) ? family.platforms(item) : [];
  const fitting = filters.filter(({ platform }) => platforms.includes(platform));
  const rows = new Map<string, SeedRow>();
  for (let n = drawCount(next); n > 0; n -= 1) {
    const target = drawTarget(next, groups, fitting, takes);
    if (takes.includes('group')) rows.set(targetKey(target), payloadOf(family, mould, target));
  }
  return [...rows.values()];
}

/**
 * Items made after the hand-made ones that can be assigned, with rows of their own: the same for
 * the same seed.
 * @param planted the hand-made items, which a new row has to stand beside
 */
export function generateSeeds(
  family: Family,
  count: number,
  planted: readonly Planted[],
  surroundings: Surroundings,
): readonly ItemSeed[] {
  const { seed, now } = surroundings;
  const next = random(seed + family.key.length * 7919 + family.share);
  const moulds = family.seeds.filter(
    (each) => family.targets(itemOf(family, each, now)).length > 0 && each.key === undefined,
  );
  return Array.from({ length: count }, (_, index) => {
    const mould = moulds[Math.floor(next() * moulds.length)] ?? { name: family.key };
    const [kind = mould.name] = mould.name.split(/ - (?=[^-]*$)/);
    const made: ItemSeed = {
      ...mould,
      key: `generated:${seed}:${index}`,
      name: `${kind} - ${placeName(next)} ${String(index + 1).padStart(5, '0')}`,
    };
    const item = itemOf(family, made, now);
    const rows = rowsOf(family, item, mould, next, surroundings);
    return { ...made, rows: rows.filter((row) => isTaken(family, item, row, planted)) };
  });
}

function isTaken(
  family: Family,
  item: Item,
  { target, payload }: SeedRow,
  planted: readonly Planted[],
): boolean {
  const row = {
    id: item.id,
    source: 'direct' as const,
    sourceId: item.id,
    intent: 'apply' as const,
    target,
    payload: { ...family.row.payload?.(''), ...payload },
  };
  return (
    family.refusal?.(row, item, () => planted.map((each) => [each.item, each.rows]), []) ===
    undefined
  );
}
