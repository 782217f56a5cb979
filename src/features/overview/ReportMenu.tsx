import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReportFacts } from '#domain/overview/report.ts';
import { TEXTS } from '#features/overview/texts.ts';

const FORMATS = [
  { format: 'html', name: TEXTS.htmlReport, use: TEXTS.htmlUse },
  { format: 'csv', name: TEXTS.csvReport, use: TEXTS.csvUse },
] as const;

/** The report as a file; undefined while the tenant is read. */
export function ReportMenu({ report }: { readonly report: ReportFacts | undefined }) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [isFailed, setFailed] = useState(false);
  const buttonId = useId();
  const close = () => setAnchor(undefined);
  const save = async (format: 'html' | 'csv') => {
    close();
    if (report === undefined) return;
    // Most never save one: what writes it is loaded when somebody does.
    const { saveReport } = await import('#features/overview/report/saveReport.tsx');
    saveReport(report, format);
    setFailed(false);
  };
  return (
    <>
      <Button
        id={buttonId}
        variant="outlined"
        disabled={report === undefined}
        startIcon={<Download size={16} aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {TEXTS.saveReport}
      </Button>
      {isFailed && <span role="alert">{TEXTS.notSaved}</span>}
      <Menu
        open={anchor !== undefined}
        anchorEl={anchor ?? null}
        onClose={close}
        slotProps={{ list: { 'aria-labelledby': buttonId } }}
      >
        {FORMATS.map(({ format, name, use }) => (
          <MenuItem
            key={format}
            sx={{ whiteSpace: 'normal' }}
            onClick={() => void save(format).catch(() => setFailed(true))}
          >
            <ListItemText primary={name} secondary={use} />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
