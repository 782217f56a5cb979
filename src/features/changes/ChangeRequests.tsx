import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Payload } from '#domain/assignment/payload.ts';
import type { Change } from '#domain/change/change.ts';
import { previewChanges } from '#queries/assignments.ts';
import { useGraph } from '#queries/graphContext.ts';
import { RequestPreview } from '#ui/text/RequestPreview.tsx';
import { TEXTS } from '#features/changes/texts.ts';

interface ChangeRequestsProps {
  readonly configurationId: ConfigurationKey;
  readonly via: string;
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
  /** {@link ChangeSet.others} */
  readonly others: Payload | undefined;
}

/** The requests of the write path, in the order in which they are sent. */
export function ChangeRequests({
  configurationId,
  via,
  base,
  changes,
  others,
}: ChangeRequestsProps) {
  const graph = useGraph();
  const requests = previewChanges(graph, { configurationId, via, base, changes, others });
  if (requests.length === 0)
    return <RequestPreview method="POST" url="" missing={TEXTS.nothingToSend} />;
  return <RequestPreview requests={requests} />;
}
