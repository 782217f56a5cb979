import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { targetLabel } from '#domain/assignment/describe.ts';
import { targetKey } from '#domain/assignment/rowIdentity.ts';
import type { OfferedByFamilies } from '#domain/plan/draft/draftFamilies.ts';
import { EVERYONE, type KnownTarget } from '#domain/assignment/target.ts';
import { nextRow, noNextRowWords } from '#domain/plan/draft/nextRow.ts';
import type { PlanChoices } from '#domain/plan/draft/planDraft.ts';
import { TargetRows } from '#features/plan/targets/TargetRows.tsx';
import { CollectionPicker } from '#pickers/CollectionPicker.tsx';
import { GroupPicker } from '#pickers/GroupPicker.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { FieldProblem } from '#ui/form/FieldProblem.tsx';
import { TEXTS } from '#features/plan/targets/texts.ts';

interface TargetsFieldProps {
  readonly choices: PlanChoices;
  /** Only the target counts: what is removed has the filter and intent it has. */
  readonly isTargetOnly: boolean;
  readonly offered: OfferedByFamilies;
  readonly onChange: (change: Partial<PlanChoices>) => void;
}

/**
 * The targets of a plan: groups are picked one after the other in one field; each becomes a row
 * with its mode, filter and intent.
 */
export function TargetsField({ choices, isTargetOnly, offered, onChange }: TargetsFieldProps) {
  const { rows } = choices;
  const [isCollection, setCollection] = useState(false);
  const [refused, setRefused] = useState<KnownTarget>();
  const next = (target: KnownTarget) =>
    isTargetOnly && rows.some((row) => targetKey(row.target) === targetKey(target))
      ? undefined
      : nextRow(target, rows, offered.intents);
  const add = (target: KnownTarget) => {
    const row = next(target);
    setRefused(row === undefined ? target : undefined);
    if (row !== undefined) onChange({ rows: [...rows, row], isEmptied: false });
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.25 }}>
      {rows.length > 0 && (
        <TargetRows
          choices={choices}
          isTargetOnly={isTargetOnly}
          offered={offered}
          onChange={onChange}
        />
      )}
      <GroupPicker
        label={TEXTS.groups}
        value=""
        isAdding
        onChange={(groupId) => groupId !== '' && add({ kind: 'group', groupId })}
      />
      <Box component="output" sx={{ '&:empty': { display: 'none' } }}>
        {refused !== undefined && next(refused) === undefined && (
          <NotAgain target={refused} why={noNextRowWords(offered.intents)} />
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {Object.values(EVERYONE)
          .filter((kind) => next({ kind }) !== undefined)
          .map((kind) => (
            <Button
              key={kind}
              size="small"
              variant="outlined"
              startIcon={<Plus size={15} aria-hidden />}
              onClick={() => add({ kind })}
            >
              {targetLabel(kind)}
            </Button>
          ))}
        <Button
          size="small"
          variant="outlined"
          aria-expanded={isCollection}
          startIcon={<Plus size={15} aria-hidden />}
          onClick={() => setCollection(!isCollection)}
        >
          {targetLabel('collection')}
        </Button>
      </Box>
      {isCollection && (
        <CollectionPicker
          value=""
          onChange={(text) => {
            const collectionId = text.trim();
            if (collectionId === '') return;
            add({ kind: 'collection', collectionId });
            setCollection(false);
          }}
        />
      )}
    </Box>
  );
}

/** A target was picked again and is not added: it says why, or the click seems lost. */
function NotAgain({ target, why }: { readonly target: KnownTarget; readonly why: string }) {
  const { label } = useTargetNames([target]).target(target);
  return <FieldProblem level="inform">{TEXTS.notAgain(label, why)}</FieldProblem>;
}
