import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState } from 'react';
import type { WantedRow } from '#domain/assignment/assignment.ts';
import { intentLabel } from '#domain/assignment/intent.ts';
import { roleKey, targetKey } from '#domain/assignment/rowIdentity.ts';
import { excludes, needsGroup } from '#domain/assignment/target.ts';
import { NO_TARGET, halfChosen, type PlanChoices } from '#domain/plan/draft/planDraft.ts';
import type { OfferedByFamilies } from '#domain/plan/draft/draftFamilies.ts';
import {
  describePayload,
  heldOf,
  type Payload,
  type PayloadKey,
  USUAL_PAYLOAD,
} from '#domain/assignment/payload.ts';
import { OFFERED_PAYLOAD } from '#features/plan/targets/offeredPayload.ts';
import { TargetOptions } from '#features/plan/targets/TargetOptions.tsx';
import { RowChips } from '#parts/RowChips.tsx';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { TEXTS } from '#features/plan/targets/texts.ts';
import { BARE_LIST } from '#ui/bareList.ts';

interface TargetRowsProps {
  readonly choices: PlanChoices;
  readonly isTargetOnly: boolean;
  readonly offered: OfferedByFamilies;
  readonly onChange: (change: Partial<PlanChoices>) => void;
}

/** The targets of a plan so far, each with its mode, filter and intent, and a way out. */
export function TargetRows({ choices, isTargetOnly, offered, onChange }: TargetRowsProps) {
  const { rows, next } = choices;
  const names = useTargetNames(rows.map(({ target }) => target));
  const half = halfChosen(choices)?.row;
  const [open, setOpen] = useState<string | undefined>(() => half && roleKey(half));
  return (
    <Box
      component="ul"
      aria-label={TEXTS.targetsOfThePlan}
      sx={{ ...BARE_LIST, display: 'grid', gap: 0.75 }}
    >
      {rows.map((row, index) => {
        const key = roleKey(row);
        const { label } = names.target(row.target);
        const isTwice = rows.some(
          (other) => other !== row && targetKey(other.target) === targetKey(row.target),
        );
        const named = isTwice ? `${label}, ${intentLabel(row.intent)}` : label;
        const isOpen = key === open;
        const isGroup = needsGroup(row.target.kind);
        const own =
          isTargetOnly || excludes(row.target.kind)
            ? []
            : OFFERED_PAYLOAD.filter((part) => offered.payload.includes(part));
        const options = isTargetOnly
          ? TEXTS.mode
          : TEXTS.optionNames([
              ...(isGroup ? [TEXTS.mode] : []),
              TEXTS.filter,
              ...(offered.intents.intents.length > 0 ? [TEXTS.intent] : []),
              ...own,
            ]);
        const { payload, ...bare } = row;
        const hasOptions = !isTargetOnly || isGroup;
        const replace = (changed: WantedRow, choice = NO_TARGET) => {
          setOpen(roleKey(changed));
          onChange({ rows: rows.map((each) => (each === row ? changed : each)), next: choice });
        };
        return (
          <Box component="li" key={`${key}#${index}`} sx={{ minWidth: 0 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
              <RowChips
                row={
                  isTargetOnly
                    ? { ...bare, filter: { mode: 'none' }, intent: NO_TARGET.intent }
                    : bare
                }
                names={names}
              />
              {own.length > 0 && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {payloadWords(payload, own)}
                </Box>
              )}
              <Box sx={{ ml: 'auto', display: 'flex', flex: 'none' }}>
                {hasOptions && (
                  <Button
                    size="small"
                    aria-expanded={isOpen}
                    aria-label={TEXTS.optionsOf(options, named)}
                    endIcon={isOpen ? <ChevronUp size={15} /> : <ChevronDown size={15} />}
                    onClick={() => {
                      setOpen(isOpen ? undefined : key);
                      // A filter that was not picked is not one.
                      if (half !== undefined) onChange({ next: NO_TARGET });
                    }}
                  >
                    {options}
                  </Button>
                )}
                <IconButton
                  size="small"
                  aria-label={TEXTS.removeNamed(named)}
                  onClick={() => onChange({ rows: rows.filter((each) => each !== row) })}
                >
                  <X size={15} />
                </IconButton>
              </Box>
            </Box>
            {isOpen && hasOptions && (
              <TargetOptions
                row={row}
                half={half === row ? next : undefined}
                offered={offered}
                isTargetOnly={isTargetOnly}
                onChange={replace}
              />
            )}
          </Box>
        );
      })}
    </Box>
  );
}

/** What is said of the row's payload, and what a new row gets of the rest. */
function payloadWords(payload: Payload | undefined, held: readonly PayloadKey[]): string {
  const said = heldOf(payload, held);
  const unsaid = held.filter((part) => said?.[part] === undefined);
  const usual = heldOf(USUAL_PAYLOAD, unsaid);
  return [
    ...(said === undefined ? [] : [describePayload(said)]),
    ...(usual === undefined ? [] : [TEXTS.newGets(describePayload(usual))]),
  ].join('; ');
}
