import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ReportFacts } from '#domain/overview/report.ts';
import { ReportDocument } from '#features/overview/report/ReportDocument.tsx';
import { reportHtml, reportZip } from '#features/overview/report/reportFiles.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { download, downloadBlob, fileNameOf } from '#lib/browser/download.ts';
import { shownName } from '#lib/text/shownName.ts';

/** Hands the report to the browser, as one page or as CSV files. Nothing leaves this computer. */
export function saveReport(report: ReportFacts, format: 'html' | 'csv'): void {
  const title = `${TEXTS.reportTitle} ${shownName(report.tenant)}`;
  const name = (ending: string) => fileNameOf(title, 'report', ending);
  if (format === 'html')
    download(name('html'), 'text/html;charset=utf-8', reportHtml(markupOf(report), title));
  else downloadBlob(name('zip'), new Blob([reportZip(report)], { type: 'application/zip' }));
}

/** The markup of the document, drawn where nobody sees it. */
function markupOf(report: ReportFacts): string {
  const element = document.createElement('div');
  const root = createRoot(element);
  flushSync(() => root.render(<ReportDocument report={report} />));
  const markup = element.innerHTML;
  root.unmount();
  return markup;
}
