import type { Http } from '#graph/transport/http.ts';
import { parseAnswer } from '#graph/transport/parse.ts';
import { type ReportRow, reportTableSchema, rowsOfTable } from '#graph/wire/reportTable.ts';

/** The largest page of a report that public tools have seen answered. */
const PAGE = 50;

export interface ReportQuestion {
  /** Below `/deviceManagement/reports`. */
  readonly action: string;
  readonly filter: string;
  /** Columns; all of the report where it is empty. */
  readonly select: readonly string[];
  readonly scopes: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** Rows of a report, and whether there are more of them. */
export interface ReportRead {
  readonly rows: readonly ReportRow[];
  readonly hasMore: boolean;
}

/**
 * The rows of a report, page by page up to `most`. A POST that changes nothing: it is repeated like
 * a read. Pages were seen to repeat rows; who counts them tells them apart by what they hold.
 * @throws FailureError
 */
export async function readReport(
  http: Http,
  { action, filter, select, scopes, signal }: ReportQuestion,
  most: number,
): Promise<ReportRead> {
  const url = `/beta/deviceManagement/reports/${action}`;
  const rows: ReportRow[] = [];
  for (;;) {
    const body = { select, filter, search: '', orderBy: [], skip: rows.length, top: PAGE };
    const answer = await http({ method: 'POST', url, body, scopes, signal, isRead: true });
    const table = parseAnswer(reportTableSchema, answer, url);
    const page = rowsOfTable(table);
    rows.push(...page);
    const hasMore = rows.length < table.TotalRowCount;
    // Of those that were announced and do not come, the next page would have none either.
    if (!hasMore || page.length === 0 || rows.length >= most) return { rows, hasMore };
  }
}
