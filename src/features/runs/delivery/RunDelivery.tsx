import Box from '@mui/material/Box';
import { useState } from 'react';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { FoldedSection } from '#ui/shell/FoldedSection.tsx';
import { TEXTS } from '#features/runs/delivery/texts.ts';

const load = () => import('#features/runs/delivery/RunDeliveryTable.tsx');

/** What devices report of what a run changed: nothing is asked until somebody opens it. */
export function RunDelivery({ run }: { readonly run: PlanRun }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ mt: 2.5 }}>
      <FoldedSection
        title={TEXTS.title}
        subtitle={TEXTS.hint}
        isOpen={isOpen}
        onOpen={setOpen}
        show={TEXTS.show}
        hide={TEXTS.hide}
      >
        <LoadedPart load={load} label={TEXTS.loading}>
          {({ RunDeliveryTable }) => <RunDeliveryTable run={run} />}
        </LoadedPart>
      </FoldedSection>
    </Box>
  );
}
