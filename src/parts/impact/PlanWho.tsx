import Button from '@mui/material/Button';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Side, SIDES } from '#domain/impact/crowd/together.ts';
import { isNobody } from '#domain/impact/words.ts';
import type { PlanImpact } from '#domain/plan/review/planImpact.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import type { WhoChoice, WhoUnit } from '#parts/impact/HitList.tsx';
import { deviceRows, userRows } from '#parts/impact/hitRows.ts';
import type { PlanImpactState } from '#parts/impact/reading/usePlanImpact.ts';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

/** The list with its table: few open it. */
const loadHitList = () => import('#parts/impact/HitList.tsx');

interface PlanWhoProps {
  readonly state: PlanImpactState;
  /** For the name of an exported file. */
  readonly exportName: string;
}

/**
 * The devices and users that receive or lose something by a plan, once somebody asks for them. It
 * wants the width of a page.
 */
export function PlanWho({ state, exportName }: PlanWhoProps) {
  const [isOpen, setOpen] = useState(false);
  const { impact } = state;
  if (impact === undefined) return null;
  const Chevron = isOpen ? ChevronUp : ChevronDown;
  return (
    <Section
      title={TEXTS.devicesAndUsers}
      flush={!isOpen}
      action={
        <Button
          size="small"
          variant="text"
          aria-expanded={isOpen}
          endIcon={<Chevron size={14} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? TEXTS.hideList : TEXTS.showList}
        </Button>
      }
    >
      {isOpen && (
        <List
          impact={impact}
          people={state.people}
          facts={state.facts}
          isReading={state.isReading}
          exportName={exportName}
        />
      )}
    </Section>
  );
}

interface ListProps extends Pick<PlanImpactState, 'people' | 'facts' | 'isReading'> {
  readonly impact: PlanImpact;
  readonly exportName: string;
}

function List({ impact, people, facts, isReading, exportName }: ListProps) {
  const [choice, setChoice] = useState<WhoChoice & { readonly view: Side }>({
    unit: 'devices',
    view: 'gained',
    text: '',
    sort: undefined,
  });
  const { unit, view } = choice;
  const rows = useMemo(
    () =>
      unit === 'devices'
        ? deviceRows(impact.devicesHit(view))
        : userRows(impact.usersHit(view), people, facts.inventory),
    [unit, view, impact, people, facts],
  );
  return (
    <LoadedPart load={loadHitList} label={TEXTS.openingHits}>
      {({ HitList }) => (
        <HitList
          views={SIDES}
          reachOf={(name) => impact[unit][name as Side]}
          rows={rows}
          exportName={exportName}
          choice={choice}
          onChange={(change) =>
            setChoice((before) => ({
              ...before,
              ...change,
              view: (change.view ?? before.view) as Side,
            }))
          }
          isReading={isReading}
          empty={isNobody(impact[unit][view]) ? NOTHING[unit][view] : TEXTS.noneNamed(unit)}
        />
      )}
    </LoadedPart>
  );
}

const NOTHING: Record<WhoUnit, Record<Side, string>> = {
  devices: { gained: TEXTS.noneReceivesNew, lost: TEXTS.noneLosesAny },
  users: { gained: TEXTS.noUserNew, lost: TEXTS.noUserLess },
};
