import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AssignDesk } from '#features/assignments/AssignDesk.tsx';
import { configurationQuery } from '#queries/configurations.ts';
import { useGraph } from '#queries/graphContext.ts';

const route = getRouteApi('/configurations/$id/assign');

/** The form for one configuration. */
export function AssignConfigurationPage() {
  const { id } = route.useParams();
  const { data: configuration } = useSuspenseQuery(configurationQuery(useGraph(), id));
  // Another configuration is another form; what was chosen comes along in the address.
  return <AssignDesk key={id} configuration={configuration} />;
}
