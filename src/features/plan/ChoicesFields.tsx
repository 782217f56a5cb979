import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { PlanChoices } from '#domain/plan/draft/planDraft.ts';
import { TargetsField } from '#features/plan/targets/TargetsField.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { Section } from '#ui/shell/Section.tsx';

const ACTIONS: readonly {
  readonly value: PlanChoices['kind'];
  readonly label: string;
  readonly description: string;
}[] = [
  {
    value: 'add',
    label: 'Add',
    description: 'Assign to these targets; other assignments stay',
  },
  { value: 'remove', label: 'Remove', description: 'Remove these targets' },
  {
    value: 'replace',
    label: 'Replace',
    description: 'Exactly these targets; all others are removed',
  },
  {
    value: 'copy',
    label: 'Copy',
    description: 'Assign to one group what another has of these configurations',
  },
  {
    value: 'strip',
    label: 'Remove group',
    description: 'Remove a group everywhere in these configurations',
  },
];

interface ChoicesFieldsProps {
  readonly choices: PlanChoices;
  readonly onChange: (change: Partial<PlanChoices>) => void;
}

/** What is done to the selected configurations, and for whom. */
export function ChoicesFields({ choices, onChange }: ChoicesFieldsProps) {
  const { kind, rows, isEmptied, fromGroupId, toGroupId, isMove } = choices;
  const isTargetOnly = kind === 'remove';
  return (
    <>
      <Section title="What to do">
        {/* In one line: the page shall fit a screen. */}
        <Box sx={{ '& label': { whiteSpace: 'nowrap' } }}>
          <RadioCards
            label="Action"
            value={kind}
            onChange={(picked) => onChange({ kind: picked })}
            minWidth={100}
            options={ACTIONS.map(({ value, label }) => ({ value, label }))}
            problem={
              <Box sx={{ mt: 0.5, color: 'text.secondary' }}>
                {ACTIONS.find(({ value }) => value === kind)?.description}
              </Box>
            }
          />
        </Box>
      </Section>
      {kind === 'copy' || kind === 'strip' ? (
        <Section title={kind === 'copy' ? 'Groups' : 'Group'}>
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <GroupPicker
              label={kind === 'copy' ? 'Copy from group' : 'Group to remove everywhere'}
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
                  label="Move: remove the first group"
                />
              </>
            )}
          </Box>
        </Section>
      ) : (
        <Section title="Targets">
          <Box sx={{ display: 'grid', gap: 3 }}>
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
            <TargetsField choices={choices} isTargetOnly={isTargetOnly} onChange={onChange} />
          </Box>
        </Section>
      )}
    </>
  );
}
