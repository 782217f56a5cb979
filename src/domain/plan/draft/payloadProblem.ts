import type { WantedRow } from '#domain/assignment/assignment.ts';
import type { PayloadKey } from '#domain/assignment/payload.ts';
import { excludes } from '#domain/assignment/target.ts';
import type { Family } from '#domain/family/family.ts';

/**
 * What a wanted row says beside its target that rows of the family cannot say: the first such part,
 * with the reason as a sentence. Undefined where there is none.
 */
export function payloadProblem(
  { target, payload = {} }: Pick<WantedRow, 'target' | 'payload'>,
  { plural, payload: held }: Pick<Family, 'plural' | 'payload'>,
): { readonly key: PayloadKey; readonly words: string } | undefined {
  const said = (Object.keys(payload) as PayloadKey[]).filter((key) => payload[key] !== undefined);
  const strange = said.find((key) => !held.includes(key));
  if (strange !== undefined) return { key: strange, words: `${plural} have no ${strange}.` };
  const [first] = said;
  return first !== undefined && excludes(target.kind)
    ? {
        key: first,
        words: `An excluded group has no ${first}: nothing ${first === 'settings' ? 'is installed' : 'runs'} there.`,
      }
    : undefined;
}
