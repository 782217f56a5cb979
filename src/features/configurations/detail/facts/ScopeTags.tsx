import { useQuery } from '@tanstack/react-query';
import { nameInText } from '#lib/text/shownName.ts';
import { useGraph } from '#queries/graphContext.ts';
import { scopeTagNamesQuery } from '#queries/targeting.ts';
import { TEXTS } from '#features/configurations/detail/texts.ts';

/** The scope tags of a configuration by name; where a name is not to be had, its id and why. */
export function ScopeTags({ ids }: { readonly ids: readonly string[] }) {
  const { data: names, error } = useQuery({
    ...scopeTagNamesQuery(useGraph()),
    enabled: ids.length > 0,
  });
  if (ids.length === 0) return TEXTS.none;
  if (error !== null) return TEXTS.tagNamesNotRead(ids.join(', '));
  if (names === undefined) return TEXTS.reading;
  return ids
    .map((id) => {
      const name = names.get(id);
      return name === undefined ? TEXTS.tagGone(id) : nameInText(name);
    })
    .join(', ');
}
