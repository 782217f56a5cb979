import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useSession } from '#auth/useSession.ts';
import { TEXTS } from '#features/access/texts.ts';
import { useApprovalSettings } from '#stores/approvalSettings.ts';
import { Section } from '#ui/shell/Section.tsx';

/** Whether changes in this tenant always say why, for organizations that approve everything. */
export function ApprovalSetting() {
  const { isAlways, change } = useApprovalSettings(useSession().account.tenantId);
  return (
    <Section title={TEXTS.approvalTitle}>
      <FormControlLabel
        control={
          <Checkbox
            checked={isAlways}
            onChange={({ target }) => change({ isAlways: target.checked })}
          />
        }
        label={TEXTS.approvalAlways}
      />
      <div>{TEXTS.approvalAlwaysHint}</div>
    </Section>
  );
}
