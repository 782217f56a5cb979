import { useMemo, useState } from 'react';
import { type Side, SIDES } from '#domain/impact/crowd/together.ts';
import { isNobody, viewLabel } from '#domain/impact/words.ts';
import type { EffectImpact, PlanImpact } from '#domain/plan/review/planImpact.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import type { HitView, WhoChoice } from '#parts/impact/who/whoChoice.ts';
import { deviceRows, userRows } from '#parts/impact/who/hitRows.ts';
import type { PlanImpactState } from '#parts/impact/reading/usePlanImpact.ts';
import { FoldedSection } from '#ui/shell/FoldedSection.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

/** The list with its table: few open it. */
const loadHitList = () => import('#parts/impact/who/HitList.tsx');

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
  if (impact === undefined || impact.effects.length === 0) return null;
  return (
    <FoldedSection
      title={TEXTS.devicesAndUsers}
      isOpen={isOpen}
      onOpen={setOpen}
      show={TEXTS.showList}
      hide={TEXTS.hideList}
    >
      <List
        impact={impact}
        people={state.people}
        facts={state.facts}
        isReading={state.isReading}
        exportName={exportName}
      />
    </FoldedSection>
  );
}

interface ListProps extends Pick<PlanImpactState, 'people' | 'facts' | 'isReading'> {
  readonly impact: PlanImpact;
  readonly exportName: string;
}

function List({ impact, people, facts, isReading, exportName }: ListProps) {
  const [choice, setChoice] = useState<WhoChoice<string>>({
    unit: 'devices',
    view: '',
    text: '',
    sort: undefined,
  });
  const { unit } = choice;
  const views = useMemo(() => (unit === 'users' ? userViews : deviceViews)(impact), [unit, impact]);
  const view = views.find(({ name }) => name === choice.view) ?? views[0];
  const rows = useMemo(() => {
    if (view === undefined) return [];
    return view.effect === undefined
      ? userRows(impact.usersHit(view.side), people, facts.inventory)
      : deviceRows(view.effect.devicesHit(view.side));
  }, [view, impact, people, facts]);
  if (view === undefined) return null;
  return (
    <LoadedPart load={loadHitList} label={TEXTS.openingHits}>
      {({ HitList }) => (
        <HitList
          views={views}
          rows={rows}
          exportName={exportName}
          choice={{ ...choice, view: view.name }}
          onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
          isReading={isReading}
          empty={isNobody(view.reach) ? view.nobody : TEXTS.noneNamed(unit)}
        />
      )}
    </LoadedPart>
  );
}

interface PlanView extends HitView<string> {
  readonly side: Side;
  /** Undefined of users, who are targeted. */
  readonly effect: EffectImpact | undefined;
  /** What it says where there is nobody. */
  readonly nobody: string;
}

function userViews({ users }: PlanImpact): PlanView[] {
  return SIDES.map((side) => ({
    name: side,
    label: viewLabel('users', side),
    reach: users[side],
    side,
    effect: undefined,
    nobody: side === 'gained' ? TEXTS.noUserNew : TEXTS.noUserLess,
  }));
}

/** Of several effects only what happens. */
function deviceViews({ effects }: PlanImpact): PlanView[] {
  const all = effects.flatMap((each) =>
    SIDES.map((side): PlanView => {
      const { effect, devices } = each;
      return {
        name: effect[side][1],
        label: viewLabel('devices', side, effect),
        reach: devices[side],
        side,
        effect: each,
        nobody: TEXTS.noDevice(effect[side][0], effect.what),
      };
    }),
  );
  const happening = all.filter(({ reach }) => !isNobody(reach));
  return effects.length > 1 && happening.length > 0 ? happening : all;
}
