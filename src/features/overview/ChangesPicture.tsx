import Button from '@mui/material/Button';
import { getRouteApi } from '@tanstack/react-router';
import { toFailure } from '#domain/failure/failure.ts';
import { WEEKS } from '#domain/overview/timePictures.ts';
import { OnePicture } from '#features/overview/Pictures.tsx';
import { TEXTS } from '#features/overview/texts.ts';
import type { ReadChanges } from '#features/overview/useChangesPicture.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';

const route = getRouteApi('/overview');

/** Changes over time; the audit log is read when somebody asks, since that takes a permission. */
export function ChangesPicture({ picture, error, isFetching, refetch }: ReadChanges) {
  const navigate = route.useNavigate();
  if (picture !== undefined) return <OnePicture picture={picture} />;
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
