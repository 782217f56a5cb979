import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { WantedRow } from '#domain/change.ts';
import type { PlanChoices } from '#domain/plan/planDraft.ts';
import { roleKey } from '#domain/plan/wish.ts';
import { AddTarget } from '#features/plan/AddTarget.tsx';
import { TargetRows } from '#features/plan/TargetRows.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { RadioCards } from '#ui/RadioCards.tsx';
import { Section } from '#ui/Section.tsx';

const ACTIONS: readonly { readonly value: PlanChoices['kind']; readonly label: string; readonly description: string }[] = [
  { value: 'add', label: 'Add', description: 'These targets get the configurations; others keep them' },
  { value: 'remove', label: 'Remove', description: 'These targets are taken off' },
  { value: 'replace', label: 'Replace', description: 'Exactly these targets, no others' },
  { value: 'copy', label: 'Copy', description: 'What one group has, another gets' },
  { value: 'strip', label: 'Strip', description: 'Everything is taken from a group' },
];

interface ChoicesFieldsProps {
  readonly choices: PlanChoices;
  readonly onChange: (change: Partial<PlanChoices>) => void;
}

/** What is done to the selected configurations, and for whom. */
export function ChoicesFields({ choices, onChange }: ChoicesFieldsProps) {
  const { kind, rows, isEmptied, fromGroupId, toGroupId, isMove } = choices;
  const isTargetOnly = kind === 'remove';
  const add = (row: WantedRow) => onChange({ rows: [...rows.filter((each) => roleKey(each.target) !== roleKey(row.target)), row], isEmptied: false });
  return (
    <>
      <Section title="What to do">
        <RadioCards label="Action" value={kind} onChange={(next) => onChange({ kind: next })} minWidth={200} options={ACTIONS} />
      </Section>
      {kind === 'copy' || kind === 'strip' ? (
        <Section title={kind === 'copy' ? 'Groups' : 'Group'}>
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <Labelled words={kind === 'copy' ? 'Copy from' : 'Take everything from'}>
              <GroupPicker value={fromGroupId} onChange={(id) => onChange({ fromGroupId: id })} />
            </Labelled>
            {kind === 'copy' && (
              <>
                <Labelled words="Copy to">
                  <GroupPicker value={toGroupId} onChange={(id) => onChange({ toGroupId: id })} />
                </Labelled>
                <FormControlLabel control={<Checkbox checked={isMove} onChange={(_, checked) => onChange({ isMove: checked })} />} label="Move: take it from the first group" />
              </>
            )}
          </Box>
        </Section>
      ) : (
        <Section title="Targets">
          <Box sx={{ display: 'grid', gap: 3 }}>
            <TargetRows rows={rows} isTargetOnly={isTargetOnly} onRemove={(row) => onChange({ rows: rows.filter((each) => each !== row) })} />
            {kind === 'replace' && rows.length === 0 && (
              <FormControlLabel control={<Checkbox checked={isEmptied} onChange={(_, checked) => onChange({ isEmptied: checked })} />} label="Leave the configurations without any assignment" />
            )}
            <AddTarget isTargetOnly={isTargetOnly} onAdd={add} />
          </Box>
        </Section>
      )}
    </>
  );
}

function Labelled({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" sx={{ color: 'text.secondary', mb: 0.75, p: 0 }}>
        {words}
      </Typography>
      {children}
    </Box>
  );
}
