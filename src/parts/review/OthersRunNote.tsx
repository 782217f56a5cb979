import Box from '@mui/material/Box';
import type { Assignment } from '#domain/assignment/assignment.ts';
import { type Run, runLabel, RUNS } from '#domain/assignment/payload.ts';
import type { Change } from '#domain/change/change.ts';
import { othersRunOf } from '#domain/change/othersRun.ts';
import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import { SegmentedChoice } from '#ui/form/SegmentedChoice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#parts/review/texts.ts';

interface OthersRunNoteProps {
  readonly configurationId: ConfigurationKey;
  readonly base: readonly Assignment[];
  readonly changes: readonly Change[];
  /** What the admin said; undefined where nothing. */
  readonly value: Run | undefined;
  readonly onChange: (run: Run) => void;
}

/** What the assignments that are sent along will run, which Graph does not tell. */
export function OthersRunNote({
  configurationId,
  base,
  changes,
  value,
  onChange,
}: OthersRunNoteProps) {
  const others = othersRunOf(configurationId, base, changes);
  if (others === undefined) return null;
  const run = value ?? others.run;
  return (
    <Section title={TEXTS.others}>
      <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <span>{TEXTS.othersHint(others.count, runLabel(run))}</span>
        <SegmentedChoice
          label={TEXTS.runOfOthers}
          value={run}
          onChange={onChange}
          options={RUNS.map((each) => ({ value: each, label: runLabel(each) }))}
        />
      </Box>
    </Section>
  );
}
