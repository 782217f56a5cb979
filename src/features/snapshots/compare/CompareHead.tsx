import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RefreshCw } from 'lucide-react';
import { type Failure, toFailure } from '#domain/failure/failure.ts';
import { familyFacts } from '#domain/family/families.ts';
import { familyWords } from '#domain/family/familiesNotRead.ts';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { snapshotName } from '#features/snapshots/snapshotName.ts';
import { dateText } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { quoted } from '#lib/text/bounded.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import type { Compared, Foreign } from '#queries/snapshots/compare.ts';
import { reasonsOf, type Snapshot } from '#domain/snapshot/snapshot.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { LongList } from '#ui/rows/LongList.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';

interface CompareHeadProps {
  readonly compared: Compared;
  readonly isReading: boolean;
  readonly failure: Failure | undefined;
  readonly namesFailure: Error | null;
  readonly onReadAgain: () => void;
  readonly onRetryNames: () => void;
}

/** What is compared, how much differs, and what nothing can be said of. */
export function CompareHead(props: CompareHeadProps) {
  const { compared, isReading, failure, namesFailure, onReadAgain, onRetryNames } = props;
  const { snapshot, other, comparison, foreign, readAt } = compared;
  const { differences, configurations, sameRows, notCompared } = comparison;
  const title = TEXTS.title(
    differences.length,
    nameOf(snapshot),
    other === undefined ? TEXTS.now : nameOf(other),
  );
  return (
    <>
      <PageTitle title={title} />
      <PageHeader
        breadcrumb={
          <>
            <AppLink to="/snapshots">{TEXTS.snapshots}</AppLink>
            {' / '}
            <AppLink to="/snapshots/$id" params={{ id: snapshot.id }}>
              {nameInText(snapshotName(snapshot))}
            </AppLink>
          </>
        }
        title={title}
        subtitle={
          <>
            {TEXTS.subtitle(configurations, sameRows)}
            {readAt !== undefined && (
              <>
                {' '}
                {TEXTS.read} <RelativeTime iso={new Date(readAt).toISOString()} />.
              </>
            )}
          </>
        }
        action={
          other === undefined && (
            <Button
              variant="outlined"
              loading={isReading}
              loadingPosition="start"
              startIcon={<RefreshCw size={16} aria-hidden />}
              onClick={onReadAgain}
            >
              {TEXTS.readAgain}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 2, '&:not(:empty)': { mb: 2 } }}>
        {failure !== undefined && <FailurePanel failure={failure} onRetry={onReadAgain} />}
        {namesFailure !== null && (
          <FailurePanel failure={toFailure(namesFailure)} onRetry={onRetryNames} />
        )}
        {foreign !== undefined && (
          <ForeignNotice foreign={foreign} isWithNow={other === undefined} />
        )}
        {notCompared.length > 0 && (
          <Notice quiet level="warning" title={TEXTS.notCompared}>
            {(['was', 'now'] as const).flatMap((side) =>
              reasonsOf(
                notCompared.flatMap((each) =>
                  each.side === side ? [{ family: each.family, notRead: each.why }] : [],
                ),
              ).map(([why, families]) => (
                <p key={`${side} ${why}`}>
                  {TEXTS.notComparedOf(familyWords(families), side, other === undefined, why)}
                </p>
              )),
            )}
          </Notice>
        )}
      </Box>
    </>
  );
}

/** How a snapshot of another tenant is compared, and what nobody can tell apart by its name. */
function ForeignNotice({
  foreign: { ambiguous },
  isWithNow,
}: {
  readonly foreign: Foreign;
  readonly isWithNow: boolean;
}) {
  return (
    <Notice quiet level={ambiguous.length > 0 ? 'warning' : 'info'} title={TEXTS.foreign}>
      <p>{`${isWithNow ? TEXTS.byNames : TEXTS.byNamesOfSnapshots} ${TEXTS.collectionsApart}`}</p>
      {ambiguous.length > 0 && (
        <>
          <p>{TEXTS.ambiguous(ambiguous.length)}</p>
          <LongList
            label={TEXTS.ambiguousLabel}
            count={ambiguous.length}
            renderItem={(index) => {
              const { displayName, family, theirs, ours } = ambiguous[index]!;
              const words = familyFacts(family).plural;
              return TEXTS.ambiguousOf(nameInText(displayName), words, theirs, ours);
            }}
          />
        </>
      )}
    </Notice>
  );
}

/** "“before the pilot”", or when it was taken. */
function nameOf({ name, takenAt }: Snapshot): string {
  return name === '' ? dateText(Date.parse(takenAt), 'dateAndTime') : quoted(name);
}
