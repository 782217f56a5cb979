import { expect, it } from 'vitest';
import { createSandbox } from '../../../sandbox/app.ts';
import { configurationId } from '../../../sandbox/tenant/configurations/configurations.ts';
import { groupId } from '../../../sandbox/tenant/groups.ts';
import { BASELINE, detailPath } from '#app/testing/addresses.ts';
import { openPages } from '#app/testing/openPages.ts';
import { toConfigurationKey } from '#domain/family/configurationKey.ts';
import { assignmentsCsv } from '#features/configurations/export/assignmentsCsv.ts';
import { allByRole, byRole, textOf } from '#lib/testing/htmlTree.ts';
import { configurationQuery } from '#queries/configurations.ts';

const KIOSKS = groupId('WIN - Kiosks');
const ID = configurationId(BASELINE);

/** The baseline has one row more, with a field that no version of Graph that is known gives. */
function withOddRow(field: Readonly<Record<string, unknown>>) {
  const pages = openPages(createSandbox({ throttle: 'off' }));
  const { assignments } = pages.sandbox.tenant;
  const [first, ...others] = assignments.stored(ID);
  const odd = {
    ...first!,
    id: `${ID}_${KIOSKS}`,
    target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId: KIOSKS },
    ...field,
  };
  assignments.write(ID, [first!, ...others, odd as typeof first & object]);
  return pages;
}

it.each([
  [
    'source',
    { source: 'unknownFutureValue' },
    'This app does not know the source of this assignment',
    '"source": "unknownFutureValue"',
  ],
  [
    'intent',
    { intent: 'unknownFutureValue' },
    'This app does not understand the intent of this assignment',
    '"intent": "unknownFutureValue"',
  ],
])(
  'a row of an unknown %s is locked, shown as Graph gave it, and named by the export that leaves it out',
  async (_, field, words, json) => {
    const pages = withOddRow(field);
    const page = await pages.open(detailPath(BASELINE));
    const row = allByRole(byRole(page, 'table', 'Assignments'), 'row').find((one) =>
      textOf(one).includes('WIN - Kiosks'),
    )!;
    expect(textOf(row)).toContain(words);
    expect(textOf(row)).toContain(json);
    expect(textOf(row)).not.toContain('policy set');
    expect(allByRole(row, 'checkbox')).toEqual([]);
    expect(
      allByRole(row, 'link').filter(({ attributes }) =>
        /\/(edit|remove)\b/.test(attributes.get('href') ?? ''),
      ),
    ).toEqual([]);

    const configuration = await pages.client.query(
      configurationQuery(pages.graph, toConfigurationKey(ID)!),
    );
    const { text, leftOut } = await assignmentsCsv([configuration], pages.graph, pages.client);
    expect(text).not.toContain('WIN - Kiosks');
    expect(leftOut).toEqual([expect.stringContaining('WIN - Kiosks')]);
    expect(leftOut[0]).not.toMatch(/policy set/);
  },
);
