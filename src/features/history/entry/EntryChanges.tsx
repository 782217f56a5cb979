import Box from '@mui/material/Box';
import { failureIn, type WriteEnd } from '#domain/change/end.ts';
import { entrySentences } from '#domain/journal/entrySentences.ts';
import type { JournalEntry } from '#domain/journal/journal.ts';
import { EndMark } from '#parts/EndMark.tsx';
import { endWords } from '#domain/change/endWords.ts';
import type { Change } from '#domain/change/change.ts';
import { payloadsOf } from '#domain/change/change.ts';
import { useVpnName } from '#queries/useVpnConfigurations.ts';
import { changeNames } from '#parts/review/changeNames.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import type { TargetNames } from '#parts/useTargetNames.ts';
import { Section } from '#ui/shell/Section.tsx';
import { StatusMark } from '#ui/feedback/StatusMark.tsx';
import { TEXTS } from '#features/history/entry/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

/** Each change of an entry as a sentence, with how it ended and why. */
export function EntryChanges({
  entry,
  names,
}: {
  readonly entry: JournalEntry;
  readonly names: TargetNames;
}) {
  const { changes, end } = entry;
  const vpn = useVpnName(entry.changes.flatMap(payloadsOf));
  const sentences = entrySentences(entry, changeNames(names, vpn));
  return (
    <Section title={TEXTS.changes}>
      <Box component="ul" sx={{ ...BARE_LIST, display: 'grid', gap: 2 }}>
        {changes.map((change, index) => {
          const result = end?.ends[index]?.result;
          const failure = result === undefined ? undefined : failureIn(result);
          return (
            <Box
              component="li"
              key={index}
              sx={{ display: 'grid', gap: 0.75, justifyItems: 'start', overflowWrap: 'anywhere' }}
            >
              <span>{sentences[index]}</span>
              <ResultMark
                result={result}
                change={change.kind}
                isVerified={end?.verified === 'verified'}
              />
              {failure !== undefined && <FailurePanel failure={failure} />}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}

function ResultMark({
  result,
  change,
  isVerified,
}: {
  readonly result: WriteEnd | undefined;
  readonly change: Change['kind'];
  readonly isVerified: boolean;
}) {
  if (result === undefined) return <StatusMark status="unknown" />;
  if (result.kind !== 'accepted')
    return (
      <>
        <EndMark end={result} />
        {result.kind === 'alreadySo' && result.failure !== undefined && (
          <span>{endWords(result, change)}</span>
        )}
      </>
    );
  if (!isVerified)
    return (
      <StatusMark
        status="accepted"
        word={result.settledBy === 'answer' ? TEXTS.accepted : TEXTS.foundByReadingBack}
      />
    );
  return (
    <StatusMark
      status="verified"
      word={result.settledBy === 'answer' ? TEXTS.acceptedAndVerified : TEXTS.verifiedByReadingBack}
    />
  );
}
