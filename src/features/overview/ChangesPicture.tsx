import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { toFailure } from '#domain/failure/failure.ts';
import { changesPicture, changesWindow, WEEKS } from '#domain/overview/timePictures.ts';
import { OnePicture } from '#features/overview/Pictures.tsx';
import { TEXTS } from '#features/overview/texts.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { auditEventsQuery } from '#queries/audit.ts';
import { useGraph } from '#queries/graphContext.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';

const route = getRouteApi('/overview');

/** Changes over time; the audit log is read when somebody asks, since that takes a permission. */
export function ChangesPicture() {
  const graph = useGraph();
  const { changes } = route.useSearch();
  const navigate = route.useNavigate();
  const [{ from, to }] = useState(() => changesWindow(Date.now()));
  const { data, error, isFetching, refetch } = useQuery({
    ...auditEventsQuery(graph, from, to),
    enabled: changes === 'yes',
  });
  if (data !== undefined) return <OnePicture picture={changesPicture(data, to)} />;
  return (
    <Section title={TEXTS.changes} subtitle={TEXTS.changesHint}>
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={() => void refetch()} />}
      {error === null &&
        (isFetching ? (
          <ProgressLine label={TEXTS.readingChanges} />
        ) : (
          <Button
            onClick={() =>
              void navigate({
                search: (previous) => ({ ...previous, changes: 'yes' }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            {TEXTS.readChanges(WEEKS)}
          </Button>
        ))}
    </Section>
  );
}
