import { z } from 'zod/mini';
import { MICROSOFT_CLOUDS } from '#domain/connect/clouds.ts';
import { type Trial, trialSchema } from '#domain/connect/trial.ts';
import { tabStorage } from '#lib/browser/safeStorage.ts';
import { parseJson } from '#lib/json.ts';

const KEY = 'assignment-desk:trial';
const TYPED_KEY = 'assignment-desk:trial-typed';

/** What stands in the form of a trial, complete or not. */
const typedSchema = z.object({
  cloud: z.enum(MICROSOFT_CLOUDS),
  clientId: z.string(),
  tenantId: z.string(),
});

type TypedTrial = z.infer<typeof typedSchema>;

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

/**
 * What somebody has typed towards a trial, kept by this tab: a page that is loaded anew shows it
 * again.
 */
export function keepTypedTrial(typed: TypedTrial): void {
  tabStorage.set(TYPED_KEY, JSON.stringify(typed));
}

export function typedTrial(): TypedTrial | undefined {
  const kept = tabStorage.get(TYPED_KEY);
  return kept === undefined ? undefined : typedSchema.safeParse(parseJson(kept)).data;
}
