import type { Configuration } from '#domain/configuration/configuration.ts';
import { useFavourites } from '#stores/favourites.ts';
import { StarToggle } from '#ui/form/StarToggle.tsx';

/** The star of a configuration, in the list and on its page. */
export function ConfigurationStar({
  configuration: { id, displayName },
}: {
  readonly configuration: Pick<Configuration, 'id' | 'displayName'>;
}) {
  const { starred, toggleStar } = useFavourites();
  return (
    <StarToggle
      name={displayName}
      isStarred={starred.includes(id)}
      onToggle={() => toggleStar(id)}
    />
  );
}
