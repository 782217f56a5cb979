import { useState } from 'react';
import type { ReportFacts } from '#domain/overview/report.ts';
import { TEXTS } from '#features/overview/texts.ts';
import { FormatMenu } from '#ui/form/FormatMenu.tsx';

const FORMATS = [
  { format: 'html', name: TEXTS.htmlReport, use: TEXTS.htmlUse },
  { format: 'csv', name: TEXTS.csvReport, use: TEXTS.csvUse },
] as const;

/** The report as a file; undefined while the tenant is read. */
export function ReportMenu({ report }: { readonly report: ReportFacts | undefined }) {
  const [isFailed, setFailed] = useState(false);
  const save = async (format: 'html' | 'csv') => {
    if (report === undefined) return;
    // Most never save one: what writes it is loaded when somebody does.
    const { saveReport } = await import('#features/overview/report/saveReport.tsx');
    saveReport(report, format);
    setFailed(false);
  };
  return (
    <>
      <FormatMenu
        label={TEXTS.saveReport}
        formats={FORMATS}
        disabled={report === undefined}
        onChoose={(format) => void save(format).catch(() => setFailed(true))}
      />
      {isFailed && <span role="alert">{TEXTS.notSaved}</span>}
    </>
  );
}
