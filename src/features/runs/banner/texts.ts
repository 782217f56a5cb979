import { numberText } from '#lib/locale.ts';
import { quoted } from '#lib/text/bounded.ts';

/** What every page says of plans that are being applied, or were left halfway. */
export const TEXTS = {
  namedPlan: (name: string) => `The plan ${quoted(name)}`,
  isBeingApplied: (plan: string, isPaused: boolean, ended: number, lines: number) =>
    `${plan} is ${isPaused ? 'paused' : 'being applied'}: ${numberText(ended)} of ${numberText(lines)} lines`,
  wasInterrupted: (plan: string, ended: number, lines: number) =>
    `${plan} was interrupted: ${numberText(ended)} of ${numberText(lines)} lines`,
  stageDue: (plan: string) => `${plan}: the wait after a stage is over`,
  showStages: 'Show the stages',
  show: 'Show',
  showToResume: 'Show and resume',
} as const;
