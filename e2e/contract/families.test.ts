/**
 * Every family of the sandbox against Microsoft's OpenAPI description: lists, items, rows, and what
 * is sent to write them.
 */
import { describe, expect, it } from 'vitest';
import { isRecord, type JsonRecord } from '../../sandbox/json.ts';
import { FAMILIES } from '../../sandbox/tenant/families/registry.ts';
import { open, sendable } from '../../sandbox/testing/testKit.ts';
import { findDescription } from './description.ts';
import { FAMILY_DIFFERENCES } from './familyDifferences.ts';
import { Contract } from './openapi.ts';

const description = findDescription();
const SCOPES = ['Configuration', 'Scripts', 'ServiceConfig', 'Apps'].map(
  (part) => `DeviceManagement${part}.ReadWrite.All`,
);

describe.skipIf(description === undefined)('families', () => {
  const contract = description === undefined ? undefined : new Contract(description);
  const seen = new Set<string>();

  it.each(FAMILIES.map((family) => [family.key, family] as const))('%s', async (key, family) => {
    const { ask } = open();
    const found: string[] = [];
    const say = (what: string): void => {
      const known = FAMILY_DIFFERENCES.find(
        (each) => (each.family === undefined || each.family === key) && each.matches(what),
      );
      if (known === undefined) found.push(what);
      else seen.add(known.name);
    };
    const call = async (
      method: string,
      path: string,
      body?: JsonRecord,
    ): Promise<readonly JsonRecord[]> => {
      const sent = body === undefined ? {} : { body };
      const answer = await ask(method, `/beta/${path}`, { scopes: SCOPES, ...sent });
      const differences = contract?.differencesOf({
        method,
        path: `/beta/${path}`,
        status: answer.status,
        ...(body === undefined ? {} : { requestBody: body }),
        responseBody: answer.text === '' ? undefined : answer.json,
      });
      for (const { side, operation, what } of differences ?? [])
        say(`${side} of ${operation}: ${what}`);
      return answer.value;
    };

    const expand = family.expand === 'refused' ? '' : '&$expand=assignments';
    const items = await call('GET', `${family.path}?$top=100${expand}`);
    expect(items.length).toBe(family.seeds.length);
    for (const item of items) {
      const type = String(item['@odata.type'] ?? `#microsoft.graph.${family.entity}`).slice(1);
      const named = item['@odata.type'] === undefined ? `microsoft.graph.${family.entity}` : type;
      for (const what of contract?.differencesOfType(named, item) ?? []) say(`${named}: ${what}`);
    }
    const { write } = family;
    for (const item of items) {
      const place = `${family.path}/${String(item['id'])}`;
      // one after the other: what is written is read before
      // oxlint-disable-next-line no-await-in-loop
      await call('GET', place);
      // oxlint-disable-next-line no-await-in-loop
      const rows = await call('GET', `${place}/assignments`);
      const [one] = rows;
      if (one === undefined) continue;
      // oxlint-disable-next-line no-await-in-loop
      await call('GET', `${place}/assignments/${String(one['id'])}`);
      if (write.by === 'assign')
        // oxlint-disable-next-line no-await-in-loop
        await call('POST', `${place}/assign`, { [write.bodyKey]: sendable(rows) });
      if (write.by === 'row') {
        // oxlint-disable-next-line no-await-in-loop
        await call('DELETE', `${place}/assignments/${String(one['id'])}`);
        const [row = {}] = sendable([one]);
        // oxlint-disable-next-line no-await-in-loop
        await call('POST', `${place}/assignments`, row);
      }
    }
    expect([...new Set(found)]).toEqual([]);
  });

  it('has each template of the intents as it is described', async () => {
    const { ask } = open();
    const { value } = await ask('GET', '/beta/deviceManagement/templates');
    for (const template of value)
      expect(
        contract?.differencesOfType('microsoft.graph.deviceManagementTemplate', template),
      ).toEqual([]);
    expect(value.every(isRecord)).toBe(true);
  });

  it('still shows each listed difference', () => {
    expect(FAMILY_DIFFERENCES.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual(
      [],
    );
  });
});
