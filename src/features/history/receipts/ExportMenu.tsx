import type { ReceiptFormat } from '#features/history/receipts/exportReceipts.ts';
import { TEXTS } from '#features/history/texts.ts';
import { FormatMenu } from '#ui/form/FormatMenu.tsx';

interface ExportMenuProps {
  /** What the button says it exports. */
  readonly label: string;
  readonly onExport: (format: ReceiptFormat) => void;
}

const FORMATS = [
  { format: 'json', name: 'JSON', use: TEXTS.jsonUse },
  { format: 'csv', name: 'CSV', use: TEXTS.csvUse },
] as const;

/** Receipts as a file, in one of two formats. */
export function ExportMenu({ label, onExport }: ExportMenuProps) {
  return <FormatMenu label={label} formats={FORMATS} onChoose={onExport} />;
}
