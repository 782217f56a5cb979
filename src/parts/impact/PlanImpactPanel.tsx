import Box from '@mui/material/Box';
import { MonitorSmartphone, UserRound } from 'lucide-react';
import { reachWords } from '#domain/impact/words.ts';
import { numberText } from '#lib/locale.ts';
import { DifferenceBars } from '#parts/impact/DifferenceBars.tsx';
import { ImpactDoubts } from '#parts/impact/ImpactDoubts.tsx';
import { MostHit } from '#parts/impact/MostHit.tsx';
import type { PlanImpactState } from '#parts/impact/usePlanImpact.ts';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { VisuallyHidden } from '#ui/feedback/VisuallyHidden.tsx';

interface PlanImpactPanelProps {
  readonly state: PlanImpactState;
}

/**
 * Who gains and who loses by a plan, each user and device once: numbers, a picture, and the reasons
 * of doubts.
 */
export function PlanImpactPanel({ state }: PlanImpactPanelProps) {
  const { impact, isReading, retry } = state;
  const count = impact?.devicesInTenant;
  return (
    <Section
      title="Who is hit"
      subtitle="Each device and user counts once, in however many configurations."
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <DifferenceBars
          icon={MonitorSmartphone}
          title="Devices"
          meaning={
            count === undefined ? 'Managed devices' : `of ${numberText(count)} managed devices`
          }
          difference={impact?.devices}
          whole={count}
        />
        <DifferenceBars
          icon={UserRound}
          title="Users"
          meaning="Named by the targets"
          difference={impact?.users}
          whole={undefined}
        />
        {isReading && <ProgressLine label="Reading who is hit" />}
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
            `Devices: ${reachWords(impact.devices.gained)} gain something, ${reachWords(impact.devices.lost)} lose something. Users: ${reachWords(impact.users.gained)} gain something, ${reachWords(impact.users.lost)} lose something.`}
        </VisuallyHidden>
      </Box>
    </Section>
  );
}
