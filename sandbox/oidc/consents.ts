import { EVERYBODY, peopleOf } from '../tenant/people.ts';
import { FIRST_SCOPES, GRAPH_SCOPES } from './scopes.ts';

/** Nobody has asked for these yet: the app does so where somebody wants what they open. */
const NOT_CONSENTED = /^DeviceManagement(RBAC|Scripts|ServiceConfig|Apps\.ReadWrite)\./;

/**
 * Who agreed to what, by object id. Kept apart from sessions, as Entra does: it outlives sign-out.
 */
export class Consents {
  readonly #scopes = new Map<string, Set<string>>();

  constructor() {
    this.reset();
  }

  /** Short scope names this person has consented to. */
  of(oid: string): ReadonlySet<string> {
    return this.#scopes.get(oid) ?? new Set();
  }

  add(oid: string, scopes: Iterable<string>): void {
    this.#scopes.set(oid, new Set([...this.of(oid), ...scopes]));
  }

  /** As an administrator does, for the whole tenant. */
  addForEverybody(tenantId: string, scopes: Iterable<string>): void {
    for (const { oid } of peopleOf(tenantId)) this.add(oid, scopes);
  }

  /** As the tenants are seeded. */
  reset(): void {
    this.#scopes.clear();
    for (const person of EVERYBODY)
      this.add(person.oid, [
        ...(person.writeConsent
          ? GRAPH_SCOPES.filter((scope) => !NOT_CONSENTED.test(scope))
          : FIRST_SCOPES),
        ...(person.alsoConsented ?? []),
      ]);
  }
}
