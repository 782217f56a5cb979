import Box from '@mui/material/Box';
import type { ChangeResult } from '#domain/change/applyOutcome.ts';
import { describeChange } from '#domain/assignment/describe.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { RESULT_WORDS } from '#domain/journal/receiptTable.ts';
import { changeNames } from '#features/history/entry/changeWords.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { Section } from '#ui/shell/Section.tsx';
import { type Status, StatusMark } from '#ui/feedback/StatusMark.tsx';

const MARKS: Record<ChangeResult['kind'], Status> = {
  accepted: 'accepted',
  alreadySo: 'verified',
  refused: 'refused',
  notDone: 'failed',
  couldNotFindOut: 'unknown',
  drifted: 'refused',
  notSent: 'waiting',
  putBack: 'refused',
  rowLost: 'failed',
};

/** Each change of an entry as a sentence, with how it ended and why. */
export function EntryChanges({
  entry,
  names,
}: {
  readonly entry: JournalEntry;
  readonly names: TargetNames;
}) {
  const { changes, end, configuration } = entry;
  const words = { ...changeNames(names), configuration: configuration.displayName };
  return (
    <Section title="Changes">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
        {changes.map((change, index) => {
          const result = end?.ends[index]?.result;
          return (
            <Box
              component="li"
              key={index}
              sx={{ display: 'grid', gap: 0.75, justifyItems: 'start', overflowWrap: 'anywhere' }}
            >
              <span>{describeChange(change, words)}</span>
              <ResultMark result={result} isVerified={end?.verified === 'verified'} />
              {result !== undefined && 'failure' in result && (
                <FailurePanel failure={result.failure} />
              )}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}

function ResultMark({
  result,
  isVerified,
}: {
  readonly result: ChangeResult | undefined;
  readonly isVerified: boolean;
}) {
  if (result === undefined) return <StatusMark status="unknown" />;
  if (result.kind !== 'accepted')
    return <StatusMark status={MARKS[result.kind]} word={RESULT_WORDS[result.kind]} />;
  if (!isVerified)
    return (
      <StatusMark
        status="accepted"
        word={result.settledBy === 'answer' ? 'Accepted' : 'Found by reading back'}
      />
    );
  return (
    <StatusMark
      status="verified"
      word={result.settledBy === 'answer' ? 'Accepted and verified' : 'Verified by reading back'}
    />
  );
}
