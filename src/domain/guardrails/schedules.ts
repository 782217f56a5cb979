import { scheduleProblem } from '#domain/assignment/payload.ts';
import type { Guardrail } from '#domain/guardrails/guardrail.ts';
import { REMEDIATIONS } from '#domain/guardrails/pages.ts';

/** When what is assigned runs. */
export const SCHEDULES: readonly Guardrail[] = [
  {
    id: 'schedule-not-taken',
    rules: [],
    level: 'block',
    field: 'schedule',
    source: REMEDIATIONS,
    on: ['add', 'edit'],
    test: ({ payload }) =>
      payload?.schedule === undefined ? undefined : scheduleProblem(payload.schedule),
  },
];
