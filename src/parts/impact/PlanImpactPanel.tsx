import Box from '@mui/material/Box';
import { planConsequence } from '#domain/impact/effect/consequence.ts';
import { usersNewlyTargetedWords } from '#domain/impact/words.ts';
import { DifferenceBars } from '#parts/impact/DifferenceBars.tsx';
import { ImpactDoubts } from '#parts/impact/ImpactDoubts.tsx';
import { MostHit } from '#parts/impact/MostHit.tsx';
import type { PlanImpactState } from '#parts/impact/reading/usePlanImpact.ts';
import { UsersTargeted } from '#parts/impact/UsersTargeted.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';
import { TEXTS } from '#parts/impact/texts.ts';

interface PlanImpactPanelProps {
  readonly state: PlanImpactState;
}

/**
 * How many devices receive or lose something by a plan, each once: numbers, a picture, and the reasons
 * of doubts.
 */
export function PlanImpactPanel({ state }: PlanImpactPanelProps) {
  const { impact, isReading, retry } = state;
  const count = impact?.devicesInTenant;
  return (
    <Section title={TEXTS.impact} subtitle={TEXTS.countsOnce}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <DifferenceBars
          meaning={count === undefined ? TEXTS.managedDevices : TEXTS.ofManaged(count)}
          effects={impact?.effects}
          whole={count}
        />
        <UsersTargeted>{impact && usersNewlyTargetedWords(impact.users)}</UsersTargeted>
        {isReading && <ProgressLine label={TEXTS.reading} />}
        {impact !== undefined && (
          <>
            <MostHit configurations={impact.configurations} />
            <ImpactDoubts impact={impact} onRetry={retry} isReading={isReading} />
          </>
        )}
        {/* Said once it is known, not at every step on the way. */}
        <VisuallyHidden as="output">
          {impact !== undefined &&
            !isReading &&
            TEXTS.planDevices(
              planConsequence(impact.effects).words,
              usersNewlyTargetedWords(impact.users),
            )}
        </VisuallyHidden>
      </Box>
    </Section>
  );
}
