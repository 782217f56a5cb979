import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { OfferedByFamilies } from '#domain/plan/draft/draftFamilies.ts';
import type { PlanChoices } from '#domain/plan/draft/planDraft.ts';
import { TargetsField } from '#features/plan/targets/TargetsField.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { IntentField } from '#pickers/IntentField.tsx';
import { RadioCards } from '#ui/form/RadioCards.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/plan/texts.ts';

const ACTIONS: readonly {
  readonly value: PlanChoices['kind'];
  readonly label: string;
  readonly description: string;
}[] = [
  {
    value: 'add',
    label: TEXTS.add,
    description: TEXTS.addHint,
  },
  { value: 'remove', label: TEXTS.remove, description: TEXTS.removeHint },
  {
    value: 'replace',
    label: TEXTS.replace,
    description: TEXTS.replaceHint,
  },
  {
    value: 'copy',
    label: TEXTS.copy,
    description: TEXTS.copyHint,
  },
  {
    value: 'strip',
    label: TEXTS.removeGroup,
    description: TEXTS.removeGroupHint,
  },
];

interface ChoicesFieldsProps {
  readonly choices: PlanChoices;
  readonly offered: OfferedByFamilies;
  readonly onChange: (change: Partial<PlanChoices>) => void;
}

/** What is done to the selected configurations, and for whom. */
export function ChoicesFields({ choices, offered, onChange }: ChoicesFieldsProps) {
  const { kind, rows, isEmptied, fromGroupId, toGroupId, isMove } = choices;
  const isTargetOnly = kind === 'remove';
  return (
    <>
      <Section title={TEXTS.whatToDo}>
        {/* In one line: the page shall fit a screen. */}
        <Box sx={{ '& label': { whiteSpace: 'nowrap' } }}>
          <RadioCards
            label={TEXTS.action}
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
        <Section title={kind === 'copy' ? TEXTS.groups : TEXTS.group}>
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <GroupPicker
              label={kind === 'copy' ? TEXTS.copyFromGroup : TEXTS.groupToRemove}
              value={fromGroupId}
              onChange={(id) => onChange({ fromGroupId: id })}
            />
            {kind === 'copy' && (
              <>
                <GroupPicker
                  label={TEXTS.copyToGroup}
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
                  label={TEXTS.moveInstead}
                />
              </>
            )}
          </Box>
        </Section>
      ) : (
        <Section title={TEXTS.targets}>
          <Box sx={{ display: 'grid', gap: 3 }}>
            {kind === 'replace' && rows.length === 0 && (
              <FormControlLabel
                control={
                  <Checkbox
                    checked={isEmptied}
                    onChange={(_, checked) => onChange({ isEmptied: checked })}
                  />
                }
                label={TEXTS.replaceByNothing}
              />
            )}
            {!isTargetOnly && offered.intents.apart.length > 0 && (
              <IntentField
                label={TEXTS.intentForApps}
                value={choices.intentApart}
                intents={offered.intents.apart}
                onChange={(intentApart) => onChange({ intentApart })}
                problem={
                  <Box sx={{ mt: 0.5, color: 'text.secondary' }}>{TEXTS.intentForAppsHint}</Box>
                }
              />
            )}
            <TargetsField
              choices={choices}
              isTargetOnly={isTargetOnly}
              offered={offered}
              onChange={onChange}
            />
          </Box>
        </Section>
      )}
    </>
  );
}
