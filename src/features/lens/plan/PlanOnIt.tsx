import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { DeviceSubject, UserSubject } from '#domain/lens/subject.ts';
import { isEmptyDraft } from '#domain/plan/draft/planDraft.ts';
import { TEXTS } from '#features/lens/texts.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { usePlanDraft } from '#stores/plan/planDraftState.ts';

const loadAnswer = () => import('#features/lens/plan/DraftAnswer.tsx');

/** What the plan in the making would change for it; computed where somebody asks. */
export function PlanOnIt({ subject }: { readonly subject: DeviceSubject | UserSubject }) {
  const { draft, isLoaded } = usePlanDraft();
  const [isOpen, setOpen] = useState(false);
  if (!isLoaded || isEmptyDraft(draft)) return null;
  const { kind } = subject;
  const one = { kind, id: kind === 'device' ? subject.device.id : subject.id };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        {TEXTS.planInMaking}
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? TEXTS.hideThePlan : TEXTS.planOnIt[kind]}
        </Button>
      </Box>
      {isOpen && (
        <LoadedPart load={loadAnswer} label={TEXTS.reading}>
          {({ DraftAnswer }) => <DraftAnswer draft={draft} subject={one} />}
        </LoadedPart>
      )}
    </Box>
  );
}
