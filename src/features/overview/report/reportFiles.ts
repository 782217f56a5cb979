import { strToU8, zipSync } from 'fflate';
import { type ReportFacts, reportTables } from '#domain/overview/report.ts';
import { toCsv } from '#lib/csv.ts';
import { fileNameOf } from '#lib/browser/download.ts';

/** Light and dark, on paper too; colours as the app has them, where nobody set others. */
const STYLE = `
:root { color-scheme: light dark; --ink: #16181d; --soft: #565c68; --ground: #ffffff; --line: #e3e5e9;
  --bar: #3f4fd6; --bar-soft: #c9cff9; --edge: #8b919d; --odd: #855300; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --soft: #a3a9b5; --ground: #15171b;
  --line: #292c33; --bar: #98a4ff; --bar-soft: #383f77; --edge: #6d7480; --odd: #e5b352; } }
body { font: 14px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground);
  max-width: 960px; margin: 0 auto; padding: 24px; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.125rem; margin-top: 2rem; } h3 { font-size: 1rem; }
p { color: var(--soft); margin: 0 0 8px; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; font-size: 0.8125rem; }
thead th { overflow-wrap: normal; }
@media (min-width: 720px) { thead th { min-width: 11ch; } }
.scroll { overflow-x: auto; } .wide th, .wide td { min-width: 14ch; }
@media print { .scroll { overflow-x: visible; } .wide th, .wide td { min-width: 0; } }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { color: var(--soft); } tbody th { font-weight: 400; }
svg { display: block; max-width: 640px; } svg text { font-size: 0.8125rem; unicode-bidi: plaintext; }
.label { fill: var(--ink); } .value { fill: var(--soft); } .bar-0 { fill: var(--bar); }
.bar-1 { fill: var(--bar-soft); stroke: var(--edge); }
.bar-2 { fill: var(--ground); stroke: var(--odd); stroke-dasharray: 3 2; }
.legend { display: flex; gap: 16px; padding: 0; list-style: none; color: var(--soft); }
.legend li { display: flex; gap: 6px; align-items: center; }
section { break-inside: auto; } tr, svg { break-inside: avoid; }
@media (forced-colors: active) { .bar-0 { fill: CanvasText; } .bar-1, .bar-2 { fill: Canvas;
  stroke: CanvasText; } .label, .value { fill: CanvasText; } }
`;

/**
 * A page of its own: no script, no address that is fetched, and a policy that lets nothing in.
 * @param markup of the whole body, as React writes it
 * @param title as plain text
 */
export function reportHtml(markup: string, title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${markup}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Every table of the report as a CSV file, together in one zip archive. */
export function reportZip(report: ReportFacts): Uint8Array<ArrayBuffer> {
  const files = reportTables(report).map(({ name, header, rows }) => [
    fileNameOf(name, 'table', 'csv'),
    strToU8(toCsv(header, rows)),
  ]);
  return zipSync(Object.fromEntries(files));
}
