import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { picturesOf } from '#domain/overview/picturesOf.ts';
import { ChangesPicture } from '#features/overview/ChangesPicture.tsx';
import { FindingsList } from '#features/overview/FindingsList.tsx';
import { Pictures } from '#features/overview/Pictures.tsx';
import { ReportMenu } from '#features/overview/ReportMenu.tsx';
import { TEXTS } from '#features/overview/texts.ts';
import { useChangesPicture } from '#features/overview/useChangesPicture.ts';
import { useReport } from '#features/overview/useReport.ts';
import { NotLookedAtLine } from '#parts/access/NotLookedAt.tsx';
import { FamiliesNotRead } from '#parts/configuration/FamiliesNotRead.tsx';
import { useTenantState } from '#queries/tenant/tenantState.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';

const route = getRouteApi('/overview');

/** The state of the tenant: pictures of what is assigned, and what is wrong with it. */
export function OverviewPage() {
  const read = useTenantState();
  const { configurations, askForAll } = read;
  // What is shown of ten thousand configurations is drawn in slices: the page takes clicks meanwhile.
  const facts = useDeferredValue(read.facts);
  const found = useDeferredValue(read.found);
  const state = { ...read, facts, found };
  const { data, isReading, notRead, readAgain, families } = configurations;
  const readAt = Math.min(...families.flatMap(({ readAt: at }) => (at > 0 ? [at] : [])));
  const pictures = useMemo(
    () => (facts === undefined ? undefined : picturesOf(facts, readAt)),
    [facts, readAt],
  );
  const changes = useChangesPicture(route.useSearch().changes === 'yes');
  const report = useReport({ state, pictures, changes: changes.picture, readAt });
  return (
    <>
      <PageTitle title={TEXTS.overview} />
      <PageHeader
        title={
          data === undefined || isReading
            ? TEXTS.overview
            : TEXTS.title(countedThings(data.map(({ id }) => id)))
        }
        subtitle={
          <>
            {TEXTS.subtitle}
            {!isReading && Number.isFinite(readAt) && (
              <>
                {' · '}
                {TEXTS.read} <RelativeTime iso={new Date(readAt).toISOString()} />
              </>
            )}
          </>
        }
        action={
          <>
            <ReportMenu report={report} />
            <Button disabled={isReading} onClick={() => readAgain()}>
              {TEXTS.readAgain}
            </Button>
          </>
        }
      />
      <FamiliesNotRead notRead={notRead} onReadAgain={readAgain} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        {isReading && (
          <ProgressLine label={data === undefined ? TEXTS.reading : TEXTS.soFar(data.length)} />
        )}
        {pictures !== undefined && (
          <Pictures pictures={pictures}>
            <ChangesPicture {...changes} />
          </Pictures>
        )}
        <FindingsList
          found={found}
          facts={facts}
          askForAll={askForAll}
          notLooked={read.notLooked}
          onLookAgain={read.lookAgain}
        />
        <NotLookedAtLine />
      </Box>
    </>
  );
}
