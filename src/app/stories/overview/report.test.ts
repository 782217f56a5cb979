import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../sandbox/app.ts';
import { openPages } from '#app/testing/openPages.ts';
import { picturesOf } from '#domain/overview/picturesOf.ts';
import { changesPicture } from '#domain/overview/timePictures.ts';
import { type ReportFacts, reportTables } from '#domain/overview/report.ts';
import { ReportDocument } from '#features/overview/report/ReportDocument.tsx';
import { reportHtml, reportZip } from '#features/overview/report/reportFiles.ts';
import { useReport } from '#features/overview/useReport.ts';
import { calendarDayText } from '#lib/locale.ts';
import { allByRole, descendants, htmlTree, textOf } from '#lib/testing/htmlTree.ts';
import { useTenantState } from '#queries/tenant/tenantState.ts';

const READ_AT = Date.parse('2026-11-28T12:00:00Z');
const pages = openPages(createSandbox({ throttle: 'off', names: 'hostile' }));
const CHANGES = changesPicture([], new Date(READ_AT).toISOString());
const seen: { report?: ReportFacts } = {};

beforeAll(async () => {
  await pages.show(() => {
    const state = useTenantState();
    const pictures = state.facts && picturesOf(state.facts, READ_AT);
    const report = useReport({ state, pictures, changes: CHANGES, readAt: READ_AT });
    if (report !== undefined) seen.report = report;
    return null;
  });
}, 60_000);

const htmlOf = (report: ReportFacts): string =>
  reportHtml(renderToStaticMarkup(createElement(ReportDocument, { report })), 'State <of> & all');

describe('the report', () => {
  it('is one page without scripts and without anything that has to be fetched', () => {
    const html = htmlOf(seen.report!);
    const page = htmlTree(html);
    const all = descendants(page);
    expect(all.filter(({ tag }) => ['script', 'link', 'img', 'iframe', 'a'].includes(tag))).toEqual(
      [],
    );
    const outside = all.flatMap(({ attributes }) =>
      [...attributes].filter(
        ([name]) =>
          ['src', 'href', 'xlink:href', 'srcset', 'style'].includes(name) || /^on/i.test(name),
      ),
    );
    expect(outside).toEqual([]);
    expect(html).not.toMatch(/@import|url\(/);
    expect(html).toContain('<title>State &lt;of&gt; &amp; all</title>');
  });

  it('says which tenant was read, when, by whom, and what could not be read', () => {
    const { report } = seen;
    const text = textOf(htmlTree(htmlOf(report!)));
    expect(text).toContain(`Tenant: ${report!.tenant} (${report!.tenantId})`);
    expect(text).toContain('2026');
    expect(text).toMatch(/PowerShell scripts.*: /);
    expect(text).toContain('This app does not look at: ');
  });

  it('has each picture with its table, and each finding with its places', () => {
    const { report } = seen;
    const page = htmlTree(htmlOf(report!));
    expect(textOf(page)).toMatch(/(Excluded group|Group) “[^”]+”/);
    const titles = allByRole(page, 'table').map(({ attributes }) => attributes.get('aria-label'));
    for (const { title } of report!.pictures) expect(titles).toContain(title);
    expect(titles).toContain(CHANGES.title);
    expect(titles).toContain('Group deleted or not visible to you');
  });

  it('has a column for what is set aside where something is, and none that is empty', () => {
    const report = seen.report!;
    expect(htmlOf(report)).not.toContain('>Set aside</th>');
    const { key } = report.found.flatMap(({ items }) => items)[0]!;
    const aside = new Map([
      [key, { key, reason: 'Known', at: '2026-11-01T09:00:00Z', until: '2027-03-09' }],
    ]);
    const html = htmlOf({ ...report, aside: aside as unknown as ReportFacts['aside'] });
    expect(html.match(/>Set aside<\/th>/g)).toHaveLength(1);
    expect(html).toContain(`until ${calendarDayText('2027-03-09')}: Known`);
    expect(html).not.toContain('2027-03-09');
  });

  it('isolates names within its sentences, and shows nothing of that', () => {
    const html = htmlOf(seen.report!);
    expect(html).toContain('\u2068');
    expect(html).not.toContain('⟨U+2068⟩');
    expect(html).not.toContain('\u202E');
  });

  it('comes as one CSV file for each table', () => {
    const { report } = seen;
    const files = unzipSync(reportZip(report!));
    expect(Object.keys(files)).toHaveLength(reportTables(report!).length);
    const findings = strFromU8(files['Findings.csv']!);
    expect(findings).toContain(
      'Kind,Level,Configuration,Family,Group,Assignments,Finding,Set aside',
    );
    expect(strFromU8(files['Not read.csv']!)).toContain('Tenant: ');
  });
});
