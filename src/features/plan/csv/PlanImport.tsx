import Box from '@mui/material/Box';
import type { Plan } from '#domain/plan/draft/plan.ts';
import { CsvImport } from '#features/plan/csv/CsvImport.tsx';
import { PlanFiles } from '#features/plan/PlanFiles.tsx';

interface PlanImportProps {
  readonly tenantId: string;
  readonly onOpen: (plan: Plan) => void;
}

/** Other ways to come to a plan. */
export function PlanImport({ tenantId, onOpen }: PlanImportProps) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <CsvImport tenantId={tenantId} onOpen={onOpen} />
      <PlanFiles onOpen={onOpen} />
    </Box>
  );
}
