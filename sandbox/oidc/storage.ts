import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Consents } from './consents.ts';
import { OPENID_SCOPES } from './scopes.ts';

/** Sessions, tokens and grants by their keys. */
export type Kept = readonly (readonly [string, AdapterPayload])[];

/**
 * What the provider remembers: sessions, codes, refresh tokens, grants, in memory.
 *
 * Entra's ways live here. A grant is read with what the person has consented to by now, and a
 * refresh token serves every scope of that: the provider by itself would freeze both at what the
 * first request asked for.
 */
export class Storage {
  readonly #entries = new Map<string, AdapterPayload>();
  readonly #consents: Consents;
  readonly #graphBaseUrl: string;

  constructor(consents: Consents, graphBaseUrl: string) {
    this.#consents = consents;
    this.#graphBaseUrl = graphBaseUrl;
  }

  /** Forgets every session, code, token and grant. */
  clear(): void {
    this.#entries.clear();
  }

  /** A copy of all that is remembered now, for `putBack`. */
  keep(): Kept {
    return structuredClone([...this.#entries]);
  }

  /** Restores the kept sessions: who was signed in then is signed in again, with the same tokens. */
  putBack(kept: Kept): void {
    for (const [key, payload] of structuredClone(kept)) this.#entries.set(key, payload);
  }

  /** As after a day without use: the next renewal has to go through the sign-in page's session. */
  dropRefreshTokens(): void {
    this.#deleteWhere((key) => key.startsWith('RefreshToken:'));
  }

  adapter(model: string): Adapter {
    const entries = this.#entries;
    const keyOf = (id: string) => `${model}:${id}`;
    const findWhere = async (test: (payload: AdapterPayload) => boolean) => {
      for (const [key, payload] of entries)
        if (key.startsWith(`${model}:`) && test(payload)) return payload;
      return undefined;
    };
    return {
      upsert: async (id, payload) => void entries.set(keyOf(id), payload),
      find: async (id) => this.#asOfNow(model, entries.get(keyOf(id))),
      findByUid: (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: (userCode) => findWhere((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const payload = entries.get(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void entries.delete(keyOf(id)),
      revokeByGrantId: async (grantId) =>
        this.#deleteWhere((_key, payload) => payload.grantId === grantId),
    };
  }

  #asOfNow(model: string, payload: AdapterPayload | undefined): AdapterPayload | undefined {
    const oid = payload?.accountId;
    if (payload === undefined || oid === undefined) return payload;
    const graph = this.#graphScopes(oid);
    if (model === 'RefreshToken')
      return { ...payload, scope: [...OPENID_SCOPES, ...graph].join(' ') };
    if (model !== 'Grant') return payload;
    return {
      ...payload,
      openid: { scope: OPENID_SCOPES.join(' ') },
      resources: { [this.#graphBaseUrl]: graph.join(' ') },
    };
  }

  #graphScopes(oid: string): string[] {
    return [...this.#consents.of(oid)].map((scope) => `${this.#graphBaseUrl}/${scope}`);
  }

  #deleteWhere(test: (key: string, payload: AdapterPayload) => boolean): void {
    for (const [key, payload] of this.#entries) if (test(key, payload)) this.#entries.delete(key);
  }
}
