import { BY_INTENT } from '#graph/testing/planPlaces.ts';
import { isKnown } from '#graph/testing/planSettings.ts';
import {
  atApply,
  type ListPlan,
  type PlacePlan,
  placesOf,
  type State,
  wishedState,
} from '#graph/testing/planWorld.ts';

/**
 * For tests: what is drawn of an app's rows, as Intune takes it: a group is included with one
 * intent, and may be excluded with others.
 */
export function legalApp(list: ListPlan): ListPlan {
  if (list.family !== BY_INTENT) return list;
  const was = everyGroup(
    list.places,
    ({ was: own }) => own,
    (plan, _, isFirst) => (isFirst ? plan : { ...plan, was: undefined }),
  );
  const drifted = everyGroup(was, atApply, (plan) =>
    plan.drift !== 'none' && isIncluded(plan.drift) ? { ...plan, drift: 'none' } : plan,
  );
  const said = drifted.map((plan) => ({ ...plan, wish: wishTaken(plan) }));
  const wished = everyGroup(said, wishedState, (plan, others) => {
    const winner = [plan, ...others].toSorted(byPlace(said)).find(({ wish }) => wish !== 'leave');
    if (plan === winner) return plan;
    return { ...plan, wish: isIncluded(plan.was) ? undefined : 'leave' };
  });
  return { ...list, places: wished };
}

const byPlace = (plans: readonly PlacePlan[]) => (a: PlacePlan, b: PlacePlan) =>
  plans.indexOf(a) - plans.indexOf(b);

const isIncluded = (state: State): boolean => state?.isExcluded === false;

/** Mends the places of each group that would be included with several intents. */
function everyGroup(
  plans: readonly PlacePlan[],
  pick: (plan: PlacePlan) => State,
  mend: (plan: PlacePlan, others: readonly PlacePlan[], isFirst: boolean) => PlacePlan,
): readonly PlacePlan[] {
  const places = placesOf(BY_INTENT);
  return plans.map((plan, index) => {
    const { groupId } = places[index]!;
    const including = plans.filter(
      (each, at) =>
        groupId !== undefined && places[at]!.groupId === groupId && isIncluded(pick(each)),
    );
    if (including.length < 2 || !including.includes(plan)) return plan;
    const others = including.filter((each) => each !== plan);
    return mend(plan, others, including[0] === plan);
  });
}

/** What is said of settings in a way that can be: a form says those it knows of rows it knows. */
function wishTaken({ was, wish }: PlacePlan): PlacePlan['wish'] {
  if (wish === 'leave' || wish?.settings === undefined) return wish;
  const { settings, way } = wish;
  const own = isIncluded(was) ? was?.settings : undefined;
  if (way === 'kept') return { ...wish, settings: own ?? 0 };
  const canBeSet = isKnown(settings) && (own === undefined || isKnown(own));
  return way === 'set' && !canBeSet ? { ...wish, way: 'copied' } : wish;
}
