import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { useGraph } from '#queries/graphContext.ts';
import { policySetNameQuery } from '#queries/targeting.ts';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/configurations/detail/texts.ts';

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
      ? TEXTS.direct
      : source === 'policySets'
        ? TEXTS.policySet(name == null ? undefined : nameInText(name))
        : (source ?? TEXTS.notStated);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      {words}
      {/* The id of a direct one is the configuration's own. */}
      {source !== 'direct' && sourceId !== undefined && (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          <ShortId id={sourceId} label={TEXTS.sourceId} />
        </Box>
      )}
    </Box>
  );
}
