import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronDown, ChevronUp, MonitorSmartphone, UserRound } from 'lucide-react';
import { useId, useState } from 'react';
import { reachWords } from '#domain/impact/words.ts';
import { DifferenceBars } from '#parts/impact/DifferenceBars.tsx';
import { ImpactDoubts } from '#parts/impact/ImpactDoubts.tsx';
import { MostHit } from '#parts/impact/MostHit.tsx';
import { PlanWho } from '#parts/impact/PlanWho.tsx';
import type { PlanImpactState } from '#parts/impact/usePlanImpact.ts';
import { ProgressLine } from '#ui/ProgressLine.tsx';
import { Section } from '#ui/Section.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';

interface PlanImpactPanelProps {
  readonly state: PlanImpactState;
  /** What the plan is called: for the name of an exported file. */
  readonly title: string;
}

/** Who gains and who loses by a plan, each user and device once: numbers, a picture, the reasons of doubts, and the list. */
export function PlanImpactPanel({ state, title }: PlanImpactPanelProps) {
  const { impact, isReading, retry } = state;
  const [showsWho, setShowWho] = useState(false);
  const listId = useId();
  const Chevron = showsWho ? ChevronUp : ChevronDown;
  const count = impact?.devicesInTenant;
  return (
    <Section
      title="Who is hit"
      subtitle="Each device and user counts once, in however many configurations."
      action={
        impact !== undefined && (
          <Button size="small" variant="text" aria-expanded={showsWho} aria-controls={showsWho ? listId : undefined} endIcon={<Chevron size={14} aria-hidden />} onClick={() => setShowWho(!showsWho)}>
            Who?
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <DifferenceBars icon={MonitorSmartphone} title="Devices" meaning={count === undefined ? 'Managed devices' : `of ${count.toLocaleString('en')} managed devices`} difference={impact?.devices} whole={count} />
        <DifferenceBars icon={UserRound} title="Users" meaning="Named by the targets" difference={impact?.users} whole={undefined} />
        {isReading && <ProgressLine label="Reading who is hit" />}
        {impact !== undefined && (
          <>
            <MostHit configurations={impact.configurations} />
            <ImpactDoubts impact={impact} onRetry={retry} isReading={isReading} />
            {showsWho && (
              <Box id={listId}>
                <PlanWho impact={impact} people={state.people} facts={state.facts} isReading={isReading} title={title} />
              </Box>
            )}
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
