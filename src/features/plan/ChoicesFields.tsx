import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { NO_TARGET, type PlanChoices } from '#domain/plan/draft/planDraft.ts';
import { AddTarget } from '#features/plan/AddTarget.tsx';
import { TargetRows } from '#features/plan/TargetRows.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { Section } from '#ui/shell/Section.tsx';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { roleKey } from '#domain/assignment/rowIdentity.ts';

const ACTIONS: readonly {
  readonly value: PlanChoices['kind'];
  readonly label: string;
  readonly description: string;
}[] = [
  {
    value: 'add',
    label: 'Add',
    description: 'These targets get the configurations; others keep them',
  },
  { value: 'remove', label: 'Remove', description: 'These targets are taken off' },
  { value: 'replace', label: 'Replace', description: 'Exactly these targets, no others' },
  {
    value: 'copy',
    label: 'Copy',
    description: 'What one group has of these configurations, another gets',
  },
  {
    value: 'strip',
    label: 'Strip',
    description: 'All of these configurations are taken from a group',
  },
];

interface ChoicesFieldsProps {
  readonly choices: PlanChoices;
  readonly onChange: (change: Partial<PlanChoices>) => void;
}

/** What is done to the selected configurations, and for whom. */
export function ChoicesFields({ choices, onChange }: ChoicesFieldsProps) {
  const { kind, rows, isEmptied, fromGroupId, toGroupId, isMove, next } = choices;
  const isTargetOnly = kind === 'remove';
  const add = (row: WantedRow) =>
    onChange({
      rows: [...rows.filter((each) => roleKey(each.target) !== roleKey(row.target)), row],
      isEmptied: false,
      next: { ...NO_TARGET, targetKind: next.targetKind },
    });
  return (
    <>
      <Section title="What to do">
        <RadioCards
          label="Action"
          value={kind}
          onChange={(picked) => onChange({ kind: picked })}
          minWidth={200}
          options={ACTIONS}
        />
      </Section>
      {kind === 'copy' || kind === 'strip' ? (
        <Section title={kind === 'copy' ? 'Groups' : 'Group'}>
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <GroupPicker
              label={kind === 'copy' ? 'Copy from group' : 'Take everything from group'}
              value={fromGroupId}
              onChange={(id) => onChange({ fromGroupId: id })}
            />
            {kind === 'copy' && (
              <>
                <GroupPicker
                  label="Copy to group"
                  value={toGroupId}
                  onChange={(id) => onChange({ toGroupId: id })}
                />
                <FormControlLabel
                  control={
                    <Checkbox
                      checked={isMove}
                      onChange={(_, checked) => onChange({ isMove: checked })}
                    />
                  }
                  label="Move: take it from the first group"
                />
              </>
            )}
          </Box>
        </Section>
      ) : (
        <Section title="Targets">
          <Box sx={{ display: 'grid', gap: 3 }}>
            <TargetRows
              rows={rows}
              isTargetOnly={isTargetOnly}
              onRemove={(row) => onChange({ rows: rows.filter((each) => each !== row) })}
            />
            {kind === 'replace' && rows.length === 0 && (
              <FormControlLabel
                control={
                  <Checkbox
                    checked={isEmptied}
                    onChange={(_, checked) => onChange({ isEmptied: checked })}
                  />
                }
                label="Leave the configurations without any assignment"
              />
            )}
            <AddTarget
              choice={next}
              isTargetOnly={isTargetOnly}
              onChange={(choice) => onChange({ next: choice })}
              onAdd={add}
            />
          </Box>
        </Section>
      )}
    </>
  );
}
