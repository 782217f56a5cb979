import type { ConfigurationKey } from '#domain/family/configurationKey.ts';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Finding, Fix } from '#domain/guardrails/guardrail.ts';
import { LinkButton } from '#parts/LinkButton.tsx';
import { OverrideButton } from '#parts/findings/OverrideButton.tsx';
import { ReasonField } from '#parts/findings/ReasonField.tsx';
import { TEXTS } from '#parts/findings/texts.ts';

/** What can be done about findings; a page hands in what it is able to do. */
export interface GuardrailActions {
  /** Sets what the fix says, for what is being chosen. */
  apply(fix: Fix): void;
  /** The configuration whose list the rows of fixes are in; undefined while it is not known. */
  readonly listOwnerId: ConfigurationKey | undefined;
  /** The reason typed so far, or undefined when nobody means to override. */
  reasonFor(finding: Finding): string | undefined;
  /** `undefined` takes the override back. */
  override(finding: Finding, reason: string | undefined): void;
  isOverridden(finding: Finding): boolean;
}

/** The ways out of one finding: fixes in one click, and for some blocks going on with a reason. */
export function FindingActions({
  finding,
  actions,
}: {
  readonly finding: Finding;
  readonly actions: GuardrailActions;
}) {
  const { fixes, isOverridable, level } = finding;
  const reason = actions.reasonFor(finding);
  const canOverride = isOverridable && level === 'block';
  if (fixes.length === 0 && !canOverride) return null;
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: 0.75, mb: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {fixes.map((fix) => (
          <FixButton key={fix.label} fix={fix} actions={actions} />
        ))}
        {canOverride && (
          <OverrideButton reason={reason} onReason={(next) => actions.override(finding, next)} />
        )}
      </Box>
      {canOverride && reason !== undefined && (
        <ReasonField
          reason={reason}
          fate={TEXTS.intoReceipt}
          onChange={(text) => actions.override(finding, text)}
        />
      )}
    </Box>
  );
}

function FixButton({ fix, actions }: { readonly fix: Fix; readonly actions: GuardrailActions }) {
  const { label, row, change, isRemoval = false } = fix;
  if (row === undefined) {
    return (
      <Button size="small" variant="outlined" onClick={() => actions.apply(fix)}>
        {label}
      </Button>
    );
  }
  if (actions.listOwnerId === undefined) return null;
  const looks = {
    size: 'small',
    variant: 'outlined',
    params: { id: actions.listOwnerId },
  } as const;
  if (isRemoval)
    return (
      <LinkButton {...looks} to="/configurations/$id/remove" search={{ assignments: row }}>
        {label}
      </LinkButton>
    );
  const { filterMode, filterId, intent } = change;
  const search = {
    assignment: row,
    ...(filterMode && { filterMode }),
    ...(filterId && { filterId }),
    ...(intent && { intent }),
  };
  return (
    <LinkButton {...looks} to="/configurations/$id/edit" search={search}>
      {label}
    </LinkButton>
  );
}
