import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { useGraph } from '#queries/graphContext.ts';
import { policySetNameQuery } from '#queries/targeting.ts';
import { ShortId } from '#ui/text/ShortId.tsx';

/** Where a row comes from: assigned directly, or by a policy set, with its name. */
export function AssignmentSource({
  assignment: { source, sourceId },
}: {
  readonly assignment: Pick<Assignment, 'source' | 'sourceId'>;
}) {
  const isPolicySet = source === 'policySets' && sourceId !== undefined;
  const { data: name } = useQuery({
    ...policySetNameQuery(useGraph(), sourceId ?? ''),
    enabled: isPolicySet,
  });
  const words =
    source === 'direct'
      ? 'Direct'
      : source === 'policySets'
        ? `Policy set ${name == null ? '' : `“${nameInText(name)}”`}`
        : (source ?? 'not stated');
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      {words}
      {/* The id of a direct one is the configuration's own. */}
      {source !== 'direct' && sourceId !== undefined && <ShortId id={sourceId} label="source id" />}
    </Box>
  );
}
