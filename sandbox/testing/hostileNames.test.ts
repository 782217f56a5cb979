import { describe, expect, it } from 'vitest';
import { configurationId } from '../tenant/configurations/configurations.ts';
import { open } from './testKit.ts';

const BASELINE = configurationId('WIN - Device restrictions - Baseline');
const LISTS = [
  '/beta/deviceManagement/deviceConfigurations',
  '/beta/deviceManagement/assignmentFilters',
  '/beta/groups?$select=id,displayName',
];

async function namesIn(names: 'unbroken' | 'hostile'): Promise<readonly string[]> {
  const { ask } = open({ names });
  const answers = await Promise.all(LISTS.map((list) => ask('GET', list)));
  return answers.flatMap(({ value }) => value.map((row) => String(row['displayName'])));
}

describe('a tenant with hostile names', () => {
  it('has names of 70 to 138 letters without a space, and the same ids', async () => {
    const names = await namesIn('unbroken');
    expect(names.filter((name) => !/^\S{70,138}$/.test(name))).toEqual([]);
    const { ask } = open({ names: 'unbroken' });
    const { json } = await ask('GET', `${LISTS[0]}/${BASELINE}`);
    expect(json['displayName']).toMatch(/^WIN_Device_restrictions_Baseline_/);
    expect((await ask('GET', '/v1.0/organization')).value[0]?.['displayName']).toMatch(/^\S{70,}$/);
  });

  it('has every kind of them at once, as a reset asks for it', async () => {
    const { sandbox, ask } = open();
    await sandbox.handle(
      new Request('http://sandbox.test/sandbox/reset', {
        method: 'POST',
        body: JSON.stringify({ names: 'hostile', throttle: 'off' }),
      }),
    );
    const { value } = await ask('GET', LISTS[0]!);
    const names = value.map((row) => String(row['displayName']));
    expect(names).toEqual((await namesIn('hostile')).slice(0, names.length));
    for (const kind of [
      /^\S{70,}$/,
      /[\u0590-\u05FF]/,
      /\u202E/,
      /^ +$/,
      /^\u200B/,
      /👩‍💻/u,
      / {2}\S/,
    ])
      expect(names.some((name) => kind.test(name))).toBe(true);
  });
});
