import { type Trial, trialSchema } from '#domain/connect/trial.ts';

const KEY = 'assignment-desk:trial';

/** The deployment that this tab tries out; it ends with the tab. What does not parse is none. */
export function readTrial(): Trial | undefined {
  try {
    return trialSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

export function keepTrial(trial: Trial): void {
  sessionStorage.setItem(KEY, JSON.stringify(trial));
}

export function endTrial(): void {
  sessionStorage.removeItem(KEY);
}
