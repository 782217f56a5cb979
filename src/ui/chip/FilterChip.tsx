import { Tag } from '#ui/chip/Tag.tsx';
import { type ChipFilter, FilterWords, type LinkName } from '#ui/chip/FilterWords.tsx';

/** A filter apart from its target, where both have a column. */
export function FilterChip({
  filter,
  link,
}: {
  readonly filter: ChipFilter;
  readonly link?: LinkName | undefined;
}) {
  return (
    <Tag>
      <FilterWords filter={filter} link={link} />
    </Tag>
  );
}
