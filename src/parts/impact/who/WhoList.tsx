import { useMemo } from 'react';
import type { ImpactAssignment } from '#domain/impact/crowd/rule.ts';
import type { EffectWords } from '#domain/assignment/intent.ts';
import type { View } from '#domain/impact/crowd/reach.ts';
import { viewLabel } from '#domain/impact/words.ts';
import type { Recipients } from '#domain/impact/crowd/recipients.ts';
import { HitList } from '#parts/impact/who/HitList.tsx';
import type { WhoChoice } from '#parts/impact/who/whoChoice.ts';
import { hitRows } from '#parts/impact/who/hitRows.ts';
import { ImpactDoubts } from '#parts/impact/ImpactDoubts.tsx';
import { type ImpactState, useImpact } from '#parts/impact/reading/useImpact.ts';
import { TEXTS } from '#parts/impact/texts.ts';

const VIEWS = ['gained', 'lost', 'after', 'now'] as const satisfies readonly View[];

interface WhoListProps extends WhoOfProps {
  readonly recipients: Recipients;
  readonly before: readonly ImpactAssignment[];
  readonly after: readonly ImpactAssignment[];
}

interface WhoOfProps {
  /** For the name of an exported file. */
  readonly exportName: string;
  readonly choice: WhoChoice;
  readonly onChange: (change: Partial<WhoChoice>) => void;
}

/** The devices or users behind one number of a change. */
export function WhoList({ recipients, before, after, ...list }: WhoListProps) {
  return <WhoOf {...list} state={useImpact(recipients, before, after)} />;
}

/** The same where the page has worked it out already. */
export function WhoOf({
  state,
  at = 0,
  exportName,
  choice,
  onChange,
}: WhoOfProps & {
  readonly state: ImpactState;
  /** Which of the effects: `ChangeImpact.effects`. */
  readonly at?: number;
}) {
  const { impact, people, isReading, retry } = state;
  const { unit, view } = choice;
  const shown = impact.effects[at] ?? impact.effects[0];
  const { effect } = shown;
  const reach = { users: impact.users, devices: shown.devices }[unit];
  const rows = useMemo(
    () => hitRows(impact, shown, people, { unit, view }),
    [impact, shown, people, unit, view],
  );
  return (
    <HitList
      views={VIEWS.map((name) => ({
        name,
        label: viewLabel(unit, name, effect),
        reach: reach[name],
      }))}
      rows={rows}
      exportName={exportName}
      choice={choice}
      onChange={onChange}
      isReading={isReading}
      empty={unit === 'users' ? NO_USER[view] : noDevice(effect, view)}
    >
      <ImpactDoubts impact={impact} onRetry={retry} isReading={isReading} />
    </HitList>
  );
}

const NO_USER: Record<View, string> = {
  gained: TEXTS.noUserNew,
  lost: TEXTS.noUserLess,
  kept: TEXTS.noUserKept,
  after: TEXTS.noUserAfter,
  now: TEXTS.noUserNow,
};

function noDevice(effect: EffectWords, view: View): string {
  if (view === 'gained' || view === 'lost') return TEXTS.noDevice(effect[view][0], 'it');
  return { kept: TEXTS.noneKeeps, after: TEXTS.noneAfter, now: TEXTS.noneNow }[view];
}
