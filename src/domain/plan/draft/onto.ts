import { EMPTY_DRAFT, isEmptyDraft, type PlanDraft } from '#domain/plan/draft/planDraft.ts';

/**
 * What was done to an empty draft, done to the one that was kept: what it changed is as it made it,
 * and what it selected is added to what was. A plan that came as a whole takes the place of none.
 */
export function onto(kept: PlanDraft, made: PlanDraft): PlanDraft {
  const isWhole = made.plan !== undefined || made.isOfGroup === true;
  if (isWhole) return isEmptyDraft(kept) ? made : kept;
  // To select is to begin another plan than that of a group.
  const isOther = kept.isOfGroup === true && made.configurationIds.length > 0;
  const below = isOther ? EMPTY_DRAFT : kept;
  return {
    ...changed(below, made, EMPTY_DRAFT),
    configurationIds: [...new Set([...below.configurationIds, ...made.configurationIds])],
    choices: changed(below.choices, made.choices, EMPTY_DRAFT.choices),
  };
}

function changed<Part extends object>(kept: Part, made: Part, empty: Part): Part {
  const isChanged = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(empty[key as keyof Part]);
  return { ...kept, ...Object.fromEntries(Object.entries(made).filter(isChanged)) };
}
