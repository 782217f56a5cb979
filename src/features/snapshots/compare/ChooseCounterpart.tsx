import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Counterpart } from '#domain/snapshot/counterparts.ts';
import { theirNameOf } from '#features/snapshots/compare/counterpartColumns.tsx';
import { TEXTS } from '#features/snapshots/compare/texts.ts';
import { FilterPicker } from '#pickers/FilterPicker.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { Section } from '#ui/shell/Section.tsx';

interface ChooseCounterpartProps {
  readonly counterpart: Counterpart;
  /** The admin has chosen before. */
  readonly isMended: boolean;
  /** @param ourId empty: nothing stands for it; undefined: as its name says */
  readonly onChoose: (ourId: string | undefined) => void;
  readonly onCancel: () => void;
}

/** Which group or filter of this tenant stands for one of the snapshot. */
export function ChooseCounterpart(props: ChooseCounterpartProps) {
  const { counterpart, isMended, onChoose, onCancel } = props;
  const { kind, ourId = '' } = counterpart;
  const pick = (id: string) => id !== '' && onChoose(id);
  return (
    <Section title={TEXTS.whatStandsFor(kind, theirNameOf(counterpart))}>
      <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 560 }}>
        {kind === 'groups' ? (
          <GroupPicker value={ourId} onChange={pick} />
        ) : (
          <FilterPicker value={ourId} onChange={pick} configuration={undefined} />
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {ourId !== '' && <Button onClick={() => onChoose('')}>{TEXTS.leaveOut}</Button>}
          {isMended && <Button onClick={() => onChoose(undefined)}>{TEXTS.byNameAgain}</Button>}
          <Button onClick={onCancel}>{TEXTS.cancel}</Button>
        </Box>
      </Box>
    </Section>
  );
}
