import type { ReactNode } from 'react';
import { findingKind, pageOf } from '#domain/findings/kinds.ts';
import {
  findingTables,
  NAME_COLUMNS,
  notReadWords,
  type ReportFacts,
  reportHead,
  type ReportTable,
} from '#domain/overview/report.ts';
import { BarPicture, Legend } from '#features/overview/BarPicture.tsx';
import { PictureTable } from '#features/overview/PictureTable.tsx';
import { TEXTS } from '#features/overview/texts.ts';
import { Name } from '#ui/text/Name.tsx';

/** The report as it stands in its file: for people who do not use the app. */
export function ReportDocument({ report }: { readonly report: ReportFacts }) {
  const { tenant, pictures, found } = report;
  const tables = new Map(findingTables(report).map((table) => [table.name, table]));
  return (
    <main>
      <h1>
        {TEXTS.reportTitle} <Name of={tenant} />
      </h1>
      <ul>
        {reportHead(report).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <section>
        <h2>{TEXTS.notRead}</h2>
        <ul>
          {notReadWords(report).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {pictures.map((picture) => (
        <section key={picture.key}>
          <h2>{picture.title}</h2>
          <p>{picture.about}</p>
          <Legend series={picture.series} />
          <BarPicture picture={picture} />
          <Scrolled name={picture.title}>
            <PictureTable picture={picture} />
          </Scrolled>
        </section>
      ))}
      <section>
        <h2>{TEXTS.findings}</h2>
        {tables.size === 0 && <p>{TEXTS.noFindings}</p>}
        {found.map(({ kind, items }) => {
          const { title, reason } = findingKind(kind);
          const table = tables.get(title);
          const page = pageOf(kind, items);
          return (
            table && (
              <section key={kind}>
                <h3>
                  {title} · {items.length}
                </h3>
                {/* Words and no link: nothing in the file leads out of it. */}
                <p>
                  {reason} {page?.url}
                </p>
                <Scrolled name={title} isWide>
                  <FindingTable table={table} />
                </Scrolled>
              </section>
            )
          );
        })}
      </section>
    </main>
  );
}

/** On a narrow screen a table is scrolled by itself: squeezed, it breaks each word. */
function Scrolled({
  name,
  isWide = false,
  children,
}: {
  readonly name: string;
  /** Of columns of words, each of which needs its room. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by keys, too
    <section className={isWide ? 'scroll wide' : 'scroll'} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}

/** Without the columns that say nothing of any of its rows: the others have their room. */
function FindingTable({ table: { name, header, rows } }: { readonly table: ReportTable }) {
  const shown = header.map((_, column) => rows.some((row) => row[column] !== ''));
  return (
    <table aria-label={name}>
      <thead>
        <tr>
          {header.map(
            (cell, column) =>
              shown[column] === true && (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows of a file, drawn once
          <tr key={at}>
            {row.map(
              (cell, column) =>
                shown[column] === true && (
                  <td key={header[column]}>
                    {cell !== '' &&
                      (NAME_COLUMNS.has(header[column]!) ? <Name of={cell} /> : <bdi>{cell}</bdi>)}
                  </td>
                ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
