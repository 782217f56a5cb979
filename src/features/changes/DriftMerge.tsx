import Box from '@mui/material/Box';
import { type ReactNode, useState } from 'react';
import type { Assignment } from '#domain/assignment/assignment.ts';
import type { Change } from '#domain/change/change.ts';
import type { DriftChoice, DriftedRow } from '#domain/change/drift.ts';
import { isDoneByOthers } from '#domain/change/wish/wishDrift.ts';
import type { OwnWrite } from '#domain/journal/own/ownWrites.ts';
import { AppLink } from '#parts/AppLink.tsx';
import { shownAfter } from '#parts/write/shownAfter.ts';
import { RowChips, type ShownRow } from '#parts/RowChips.tsx';
import { type TargetNames, useTargetNames } from '#parts/useTargetNames.ts';
import { Notice } from '#ui/feedback/Notice.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { ReasonButton } from '#ui/form/ReasonButton.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/changes/texts.ts';

interface DriftMergeProps {
  readonly drift: readonly DriftedRow[];
  /** The list as the tenant has it now. */
  readonly now: readonly Assignment[];
  /** All that was wished of the list. */
  readonly changes: readonly Change[];
  /** What this person sent meanwhile, where all of it is their own doing. */
  readonly own: OwnWrite | undefined;
  readonly onContinue: (choices: ReadonlyMap<string, DriftChoice>) => void;
  /** The way back without sending. */
  readonly cancel: ReactNode;
}

/**
 * What the tenant changed since the review, side by side, and the admin's word on each row that
 * both changed.
 */
export function DriftMerge({ drift, now, changes, own, onContinue, cancel }: DriftMergeProps) {
  const names = useTargetNames(
    drift.flatMap(({ base, theirs, mine }) =>
      [base?.target, theirs?.target, mine?.kind === 'add' ? mine.draft.target : undefined].filter(
        (target) => target !== undefined,
      ),
    ),
  );
  const [choices, setChoices] = useState<ReadonlyMap<string, DriftChoice>>(new Map());
  const done = new Set(drift.filter((row) => isDoneByOthers(row, now, changes)));
  const asked = drift.filter((row) => row.mine !== undefined && !done.has(row));
  const open = asked.filter(({ key }) => !choices.has(key)).length;
  return (
    <>
      <Notice level="warning" title={own === undefined ? TEXTS.drifted : TEXTS.driftedByYou}>
        {TEXTS.driftedHint(drift.length)} {own !== undefined && <OwnDriftWords write={own} />}
        {asked.length > 0
          ? TEXTS.chooseVersions
          : done.size > 0
            ? TEXTS.noneIsContrary
            : own === undefined && TEXTS.noneIsYours}
      </Notice>
      {drift.map((row, index) => (
        <Section key={row.key} title={TEXTS.row(index + 1)}>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
            <Side word={TEXTS.reviewed} row={row.base} names={names} />
            <Side word={TEXTS.inTenant} row={row.theirs} names={names} />
            {row.mine !== undefined && (
              <Side word={TEXTS.yours} row={shownAfter(row.mine)} names={names} />
            )}
            {done.has(row) && <Box sx={{ color: 'text.secondary' }}>{TEXTS.doneByOthers}</Box>}
            {row.mine !== undefined && !done.has(row) && (
              <RadioCards
                label={TEXTS.whichVersion(index + 1)}
                value={choices.get(row.key)}
                onChange={(choice: DriftChoice) =>
                  setChoices(new Map(choices).set(row.key, choice))
                }
                options={[
                  {
                    value: 'theirs',
                    label: own === undefined ? TEXTS.theirs : TEXTS.earlier,
                    description: TEXTS.theirsMeaning,
                  },
                  { value: 'mine', label: TEXTS.mine, description: TEXTS.mineMeaning },
                ]}
              />
            )}
          </Box>
        </Section>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <ReasonButton
          variant="contained"
          disabledReason={open === 0 ? undefined : TEXTS.chooseFirst}
          onClick={() => onContinue(choices)}
        >
          {TEXTS.continue}
        </ReasonButton>
        {cancel}
      </Box>
    </>
  );
}

function OwnDriftWords({ write: { kind, id, at } }: { readonly write: OwnWrite }) {
  return (
    <>
      {TEXTS.byYou}{' '}
      <AppLink to={kind === 'run' ? '/plan/runs/$id' : '/history/$id'} params={{ id }}>
        {kind === 'run' ? TEXTS.yourRun : TEXTS.yourChange}
      </AppLink>
      , <RelativeTime iso={at} />.{' '}
    </>
  );
}

interface SideProps {
  readonly word: string;
  readonly row: ShownRow | undefined;
  readonly names: TargetNames;
}

function Side({ word, row, names }: SideProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '150px minmax(0, 1fr)' },
        gap: 1,
        alignItems: 'center',
      }}
    >
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {word}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {row === undefined ? TEXTS.notAssigned : <RowChips row={row} names={names} />}
      </Box>
    </Box>
  );
}
