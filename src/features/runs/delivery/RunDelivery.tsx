import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { PlanRun } from '#domain/plan/run/run.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TEXTS } from '#features/runs/delivery/texts.ts';

const load = () => import('#features/runs/delivery/RunDeliveryTable.tsx');

/** What devices report of what a run changed: nothing is asked until somebody opens it. */
export function RunDelivery({ run }: { readonly run: PlanRun }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Box sx={{ mt: 2.5 }}>
      <Section
        title={TEXTS.title}
        subtitle={TEXTS.hint}
        action={
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? TEXTS.hide : TEXTS.show}
          </Button>
        }
      >
        {isOpen && (
          <LoadedPart load={load} label={TEXTS.loading}>
            {({ RunDeliveryTable }) => <RunDeliveryTable run={run} />}
          </LoadedPart>
        )}
      </Section>
    </Box>
  );
}
