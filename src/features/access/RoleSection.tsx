import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import {
  ACTIONS,
  allows,
  allowsEverything,
  type EffectivePermissions,
} from '#domain/connect/effectivePermissions.ts';
import { allAssignNeeds } from '#domain/family/assignNeeds.ts';
import { RBAC_SCOPE } from '#domain/connect/permissions.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { AccessMark } from '#features/access/AccessMark.tsx';
import { AccessRow, AccessRows } from '#features/access/AccessRow.tsx';
import { AskButton } from '#features/access/AskButton.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';

/** Every action that assigns something, and what. */
function rowsOf(): readonly { readonly action: string; readonly title: string }[] {
  const byAction = new Map<string, string[]>();
  for (const { action, what } of allAssignNeeds())
    byAction.set(action, [...(byAction.get(action) ?? []), what]);
  return [
    { action: ACTIONS.readConfigurations, title: 'Read device configurations' },
    ...[...byAction].map(([action, whats]) => ({ action, title: `Assign ${whats.join(', ')}` })),
  ];
}

const ROWS = rowsOf();

interface RoleSectionProps {
  /** The app has the permission to read it; undefined while that is not known. */
  readonly isReadable: boolean | undefined;
  readonly roles: UseQueryResult<EffectivePermissions>;
}

/**
 * What Intune's roles let this person do. Read only when the permission for it was granted, which
 * is asked for here and nowhere else.
 */
export function RoleSection({ isReadable, roles }: RoleSectionProps) {
  const again = (
    <Button size="small" loading={roles.isFetching} onClick={() => void roles.refetch()}>
      Check again
    </Button>
  );
  return (
    <Section
      title="What your Intune role allows"
      subtitle="Of all your roles together, as getEffectivePermissions says."
      action={isReadable === true && again}
      flush
    >
      {isReadable === false ? (
        <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start', p: 2 }}>
          <span>
            Not read: it needs {RBAC_SCOPE}, which the app asks for only here. With it, a form says
            before it is filled in when your role may not assign.
          </span>
          <AskButton scope={RBAC_SCOPE}>Read my Intune permissions</AskButton>
        </Box>
      ) : roles.error !== null ? (
        <FailurePanel failure={toFailure(roles.error)} onRetry={() => void roles.refetch()} />
      ) : roles.data === undefined ? (
        <SkeletonRows label="Reading Intune permissions" rows={2} />
      ) : (
        <Allowed permissions={roles.data} />
      )}
    </Section>
  );
}

function Allowed({ permissions }: { readonly permissions: EffectivePermissions }) {
  const { allowed } = permissions;
  return (
    <>
      <AccessRows label="What your Intune role allows">
        {ROWS.map(({ action, title }) => (
          <AccessRow
            key={action}
            title={title}
            mark={
              <AccessMark isAllowed={allows(permissions, action)} yes="Allowed" no="Not allowed" />
            }
          >
            <code>{action}</code>
          </AccessRow>
        ))}
      </AccessRows>
      <Box component="details" sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
        <Box component="summary" sx={{ cursor: 'pointer' }}>
          {allowsEverything(permissions)
            ? 'Everything is allowed (*)'
            : allowed.length === 0
              ? 'Intune listed nothing, which says neither yes nor no'
              : `All ${allowed.length} allowed actions`}
        </Box>
        <Box
          component="ul"
          sx={{ m: 0, mt: 1, pl: 2.5, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}
        >
          {allowed.map((action) => (
            <li key={action}>
              <code>{action}</code>
            </li>
          ))}
        </Box>
      </Box>
    </>
  );
}
