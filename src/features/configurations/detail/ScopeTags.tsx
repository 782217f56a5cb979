import { useQuery } from '@tanstack/react-query';
import { nameInText } from '#lib/text/shownName.ts';
import { useGraph } from '#queries/graphContext.ts';
import { scopeTagNamesQuery } from '#queries/targeting.ts';

/** The scope tags of a configuration by name; where a name is not to be had, its id and why. */
export function ScopeTags({ ids }: { readonly ids: readonly string[] }) {
  const { data: names, error } = useQuery({
    ...scopeTagNamesQuery(useGraph()),
    enabled: ids.length > 0,
  });
  if (ids.length === 0) return 'None';
  if (error !== null) return `${ids.join(', ')} (names could not be read)`;
  if (names === undefined) return 'Reading…';
  return ids
    .map((id) => {
      const name = names.get(id);
      return name === undefined ? `${id} (deleted or not visible)` : nameInText(name);
    })
    .join(', ');
}
