import type { Assignment } from '#domain/assignment/assignment.ts';
import { groupIdOf, namedIdOf, type Target, targetFacts } from '#domain/assignment/target.ts';
import { explain } from '#domain/failure/explain.ts';
import { familyOf } from '#domain/family/configurationKey.ts';
import { familyWords, type FamiliesNotRead } from '#domain/family/familiesNotRead.ts';
import { notLookedAt } from '#domain/family/notLookedAt.ts';
import type { FindingItem } from '#domain/findings/finding.ts';
import type { KindFound } from '#domain/findings/findInTenant.ts';
import { gapsOf } from '#domain/findings/gaps.ts';
import { findingKind } from '#domain/findings/kinds.ts';
import type { SetAside } from '#domain/findings/setAside.ts';
import { filterIdOf, type TenantFacts } from '#domain/findings/tenantFacts.ts';
import type { GuardrailLevel } from '#domain/guardrails/guardrail.ts';
import type { Picture } from '#domain/overview/picture.ts';
import { calendarDayText, dateText } from '#lib/locale.ts';
import { nameInText, toldText } from '#lib/text/shownName.ts';

/** What the report of a tenant is made of. */
export interface ReportFacts {
  /** As the directory calls it; its id where that could not be read. */
  readonly tenant: string;
  readonly tenantId: string;
  /** Who read it: name and sign-in name. */
  readonly reader: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly facts: TenantFacts;
  readonly found: readonly KindFound[];
  readonly aside: ReadonlyMap<string, SetAside>;
  readonly familiesNotRead: readonly FamiliesNotRead[];
  readonly pictures: readonly Picture[];
}

/** Rows with a name, as they go into a table of the report and into a CSV file. */
export interface ReportTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const LEVELS: Record<GuardrailLevel, string> = { block: 'Wrong', warn: 'Warning', inform: 'Note' };

/** Who read which tenant, and when. */
export function reportHead({ tenant, tenantId, reader, readAt }: ReportFacts): string[] {
  return [
    `Tenant: ${nameInText(tenant)} (${tenantId})`,
    `Read: ${dateText(readAt, 'exact')}`,
    `By: ${toldText(reader)}`,
  ];
}

/** All that the report does not know, and why. */
export function notReadWords({ facts, familiesNotRead }: ReportFacts): string[] {
  return [
    ...familiesNotRead.map(
      ({ families, failure }) => `${familyWords(families)}: ${explain(failure).title}.`,
    ),
    ...gapsOf(facts).map(
      ({ words, kinds }) =>
        `${words} Not known without them: ${kinds.map((kind) => findingKind(kind).title).join(', ')}.`,
    ),
    `This app does not look at: ${notLookedAt()
      .map(({ what }) => what)
      .join(', ')}.`,
  ];
}

/** Columns that hold a name, and nothing else; the others are words, with names isolated in them. */
export const NAME_COLUMNS: ReadonlySet<string> = new Set(['Configuration', 'Group']);

/** One table for each kind that was found, with what is set aside and why. */
export function findingTables({ found, facts, aside }: ReportFacts): ReportTable[] {
  return found.flatMap(({ kind, items }) =>
    items.length === 0
      ? []
      : [
          {
            name: findingKind(kind).title,
            header: ['Configuration', 'Family', 'Group', 'Assignments', 'Finding', 'Set aside'],
            rows: items.map((item) => [
              item.configuration.displayName,
              familyOf(item.configuration.id).singular,
              item.group?.displayName ?? '',
              item.rows.map((row) => rowWords(row, facts)).join('; '),
              item.words,
              asideWords(item, aside),
            ]),
          },
        ],
  );
}

/** Every table of the report, one for each CSV file. */
export function reportTables(report: ReportFacts): ReportTable[] {
  const pictures = report.pictures.map(({ title, rowLabel, series, rows }) => ({
    name: title,
    header: [rowLabel, ...series],
    rows: rows.map(({ label, values }) => [label, ...values.map(String)]),
  }));
  const findings: ReportTable = {
    name: 'Findings',
    header: ['Kind', 'Level', ...(findingTables(report)[0]?.header ?? [])],
    rows: report.found.flatMap(({ kind }) => {
      const { title, level } = findingKind(kind);
      const own = findingTables({
        ...report,
        found: report.found.filter((one) => one.kind === kind),
      });
      return own.flatMap(({ rows }) => rows.map((row) => [title, LEVELS[level], ...row]));
    }),
  };
  const notRead: ReportTable = {
    name: 'Not read',
    header: ['What'],
    rows: [...reportHead(report), ...notReadWords(report)].map((words) => [words]),
  };
  return [...pictures, findings, notRead];
}

/** "Excluded group “Kiosks”, include filter “Corporate”". */
function rowWords({ target, filter }: Assignment, facts: TenantFacts): string {
  const filterId = filterIdOf(filter)?.toLowerCase();
  if (filterId === undefined) return targetWords(target, facts);
  const found = facts.filters.known
    ? facts.filters.value.find(({ id }) => id.toLowerCase() === filterId)
    : undefined;
  return `${targetWords(target, facts)}, ${filter.mode} filter “${nameInText(found?.displayName ?? filterId)}”`;
}

function targetWords(target: Target, { groups }: TenantFacts): string {
  const { label } = targetFacts(target.kind);
  const id = groupIdOf(target)?.toLowerCase();
  const group = id !== undefined && groups.known ? groups.value.get(id) : undefined;
  const name = group?.displayName ?? namedIdOf(target);
  return name === undefined ? label : `${label} “${nameInText(name)}”`;
}

function asideWords({ key }: FindingItem, aside: ReadonlyMap<string, SetAside>): string {
  const one = aside.get(key);
  if (one === undefined) return '';
  const until = one.until === undefined ? '' : `, until ${calendarDayText(one.until)}`;
  return `${dateText(Date.parse(one.at), 'dateAndTime')}${until}: ${toldText(one.reason)}`;
}
