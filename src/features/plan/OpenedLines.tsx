import { intentLabel, isSaid } from '#domain/assignment/intent.ts';
import { useMemo } from 'react';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { targetsOf, type Wish } from '#domain/plan/draft/wish.ts';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { describePayload } from '#domain/assignment/payload.ts';
import { excludes, type KnownTarget } from '#domain/assignment/target.ts';
import { TEXTS } from '#features/plan/texts.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { LongList } from '#ui/rows/LongList.tsx';

/** What an opened plan says, line by line, before it is compared with the tenant. */
export function OpenedLines({ plan }: { readonly plan: Plan }) {
  const names = useTargetNames(
    useMemo(() => plan.items.flatMap(({ wishes }) => wishes.flatMap(targetsOf)), [plan]),
  );
  const lines = useMemo(
    () =>
      plan.items.flatMap(({ displayName, wishes }) =>
        wishes.map((wish) => ({ displayName, words: wishWords(wish, names) })),
      ),
    [plan, names],
  );
  return (
    <LongList
      label={TEXTS.openedLines}
      count={lines.length}
      renderItem={(index) => {
        const { displayName, words } = lines[index]!;
        return `${nameInText(displayName)}: ${words}`;
      }}
    />
  );
}

function wishWords(wish: Wish, names: TargetNames): string {
  switch (wish.kind) {
    case 'add':
      return TEXTS.wishAdd(rowWords(wish.row, names));
    case 'remove':
      return TEXTS.wishRemove(targetWords(wish.target, names));
    case 'replace':
      return TEXTS.wishReplace(wish.rows.map((row) => rowWords(row, names)));
    case 'move':
      return TEXTS.wishMove(targetWords(wish.from, names), rowWords(wish.row, names));
  }
}

function rowWords({ target, filter, intent, payload = {} }: WantedRow, names: TargetNames): string {
  const narrowed = names.filter(filter);
  return [
    targetWords(target, names),
    ...(narrowed === undefined
      ? []
      : [TEXTS.wishFilter(narrowed.mode === 'include', narrowed.label)]),
    ...(isSaid({ intent }) ? [TEXTS.wishIntent(intentLabel(intent))] : []),
    describePayload(payload),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function targetWords(target: KnownTarget, names: TargetNames): string {
  const { label } = names.target(target);
  return excludes(target.kind) ? TEXTS.wishExcluded(label) : label;
}
