import { type Trial, trialSchema } from '#domain/connect/trial.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import { parseJson } from '#lib/json.ts';

const KEY = 'assignment-desk:trial';

/** The deployment that this tab tries out; it ends with the tab. What does not parse is none. */
export function readTrial(): Trial | undefined {
  const kept = tabStorage.get(KEY);
  return kept === undefined ? undefined : trialSchema.safeParse(parseJson(kept)).data;
}

/** @returns false when the browser does not keep it: then the trial cannot begin */
export function keepTrial(trial: Trial): boolean {
  return tabStorage.set(KEY, JSON.stringify(trial));
}

export function endTrial(): void {
  tabStorage.remove(KEY);
}
