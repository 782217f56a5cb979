import type { Configuration } from '../tenant/tables.ts';
import { isKindOf, navigationOf, type Navigation } from '../tenant/configurations/types.ts';
import type { Call } from './http/call.ts';
import { noRoute, notFound } from './http/errors.ts';
import { routeTemplate } from './http/path.ts';

/**
 * Where a path below a configuration ends: at a configuration, at a list of them, or at something
 * of one.
 */
export interface Place {
  readonly owner: Configuration;
  /** set when the path ends at a collection of references */
  readonly list?: readonly Configuration[];
  readonly rest: readonly string[];
  /** the path went through a certificate */
  readonly viaCertificate: boolean;
}

/**
 * Chains that may be written without a type cast: the ones the specification has
 * (docs/reference/routes.md, routes 2 to 4).
 */
const UNCAST = ['rootCertificate', 'identityCertificate', 'identityCertificate/rootCertificate'];

function referenced(
  call: Call,
  owner: Configuration,
  navigation: Navigation,
): readonly Configuration[] {
  return (owner.references[navigation.name] ?? []).flatMap(
    (id) => call.tenant.configurations.get(id) ?? [],
  );
}

/**
 * Follows casts and certificate navigations from a configuration. What is referenced is another
 * configuration, and an assignment made through the reference lands there
 * (docs/reference/routes.md).
 */
export function walk(call: Call, start: Configuration, segments: readonly string[]): Place {
  let owner = start;
  let declared: string | undefined;
  const chain: string[] = [];
  let at = 0;
  for (; at < segments.length; at += 1) {
    const segment = segments[at] ?? '';
    if (segment.startsWith('microsoft.graph.')) {
      declared = segment.slice('microsoft.graph.'.length);
      if (!isKindOf(owner.type, declared)) throw noRoute(routeTemplate(segments));
      continue;
    }
    const navigation = navigationOf(owner.type, segment);
    if (navigation === undefined) break;
    chain.push(segment);
    const uncast = declared === undefined || navigationOf(declared, segment) === undefined;
    if (
      uncast &&
      !(
        UNCAST.includes(chain.join('/')) &&
        !segments.slice(0, at).some((each) => each.startsWith('microsoft.graph.'))
      )
    )
      throw noRoute(routeTemplate(segments));
    const found = referenced(call, owner, navigation);
    if (navigation.collection) {
      const key = segments[at + 1];
      if (key === undefined) return { owner, list: found, rest: [], viaCertificate: true };
      const one = found.find((each) => each.id.toLowerCase() === key.toLowerCase());
      if (one === undefined) throw notFound(navigation.target, key);
      owner = one;
      at += 1;
    } else {
      const [one] = found;
      if (one === undefined) throw notFound(segment, owner.id);
      owner = one;
    }
    declared = navigation.target;
  }
  return { owner, rest: segments.slice(at), viaCertificate: chain.length > 0 };
}
