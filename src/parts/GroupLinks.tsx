import type { Group } from '#domain/directory/directory.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { Name } from '#ui/text/Name.tsx';

/** Groups as the items of a list, each with the way to its page. */
export function GroupLinks({ groups }: { readonly groups: readonly Group[] }) {
  return groups.map(({ id, displayName }) => (
    <li key={id}>
      <AppLink to="/groups/$id" params={{ id }}>
        <Name of={displayName} />
      </AppLink>
    </li>
  ));
}
