import { POLICY_SET_ID } from './assignments.ts';

export interface PolicySet {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
}

/** The one policy set that some assignments come from (docs/reference/rows.md). */
export const POLICY_SETS: readonly PolicySet[] = [
  { id: POLICY_SET_ID, displayName: 'Starter kit', description: 'What every new device gets' },
];
