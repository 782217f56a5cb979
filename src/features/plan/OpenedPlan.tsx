import { shownPlanName } from '#domain/plan/run/planTitle.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isOfAnotherTenant } from '#domain/journal/isOfAnotherTenant.ts';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { countedThings } from '#domain/configuration/countedThings.ts';
import { OF_ANOTHER_TENANT } from '#domain/plan/review/planWords.ts';
import { OpenedLines } from '#features/plan/OpenedLines.tsx';
import { Notice } from '#ui/feedback/Notice.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/plan/texts.ts';

interface OpenedPlanProps {
  readonly plan: Plan;
  /** Where it is going to be applied. */
  readonly tenantId: string;
  /** The run whose lines it takes back, or tries again. */
  readonly undoes: string | undefined;
  readonly retries: string | undefined;
  readonly isStage: boolean;
  readonly onClose: () => void;
}

/** A plan that came as a whole: it is reviewed as it is, or closed. */
export function OpenedPlan({ plan, tenantId, undoes, retries, isStage, onClose }: OpenedPlanProps) {
  const things = countedThings(plan.items.map((item) => item.configurationId));
  const origin =
    undoes !== undefined
      ? TEXTS.undoesPlan
      : retries !== undefined
        ? TEXTS.retriesPlan
        : isStage
          ? TEXTS.stageOfPlan
          : TEXTS.openedFromFile;
  return (
    <Section
      title={shownPlanName(plan.name, TEXTS.openedPlan)}
      action={<Button onClick={onClose}>{TEXTS.closeThisPlan}</Button>}
    >
      <Box>{TEXTS.openedPlanHint(things, origin)}</Box>
      <Box sx={{ mt: 1.5 }}>
        <OpenedLines plan={plan} />
      </Box>
      {isOfAnotherTenant(plan, tenantId) && (
        <Box sx={{ mt: 1.5 }}>
          <Notice level="warning" title={TEXTS.foreignPlan}>
            {OF_ANOTHER_TENANT}
          </Notice>
        </Box>
      )}
    </Section>
  );
}
