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
import { AskButton } from '#parts/access/AskButton.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { SkeletonRows } from '#ui/table/SkeletonRows.tsx';
import { TEXTS } from '#features/access/texts.ts';
import { groupBy } from '#lib/groups.ts';

/** Every action that assigns something, and what. */
function rowsOf(): readonly { readonly action: string; readonly title: string }[] {
  const byAction = groupBy(allAssignNeeds(), ({ action }) => action);
  return [
    { action: ACTIONS.readConfigurations, title: TEXTS.readDeviceConfigurations },
    ...[...byAction].map(([action, needs]) => ({
      action,
      title: TEXTS.assignKinds(needs.map(({ what }) => what)),
    })),
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
      {TEXTS.checkAgain}
    </Button>
  );
  return (
    <Section
      title={TEXTS.roleTitle}
      subtitle={TEXTS.roleHint}
      action={isReadable === true && again}
      flush
    >
      {isReadable === false ? (
        <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start', p: 2 }}>
          <span>{TEXTS.roleNotRead(RBAC_SCOPE)}</span>
          <AskButton scope={RBAC_SCOPE}>{TEXTS.readRole}</AskButton>
        </Box>
      ) : roles.error !== null ? (
        <FailurePanel failure={toFailure(roles.error)} onRetry={() => void roles.refetch()} />
      ) : roles.data === undefined ? (
        <SkeletonRows label={TEXTS.readingRole} rows={2} />
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
      <AccessRows label={TEXTS.roleTitle}>
        {ROWS.map(({ action, title }) => (
          <AccessRow
            key={action}
            title={title}
            mark={
              <AccessMark
                isAllowed={allows(permissions, action)}
                yes={TEXTS.allowed}
                no={TEXTS.notAllowed}
              />
            }
          >
            <code>{action}</code>
          </AccessRow>
        ))}
      </AccessRows>
      <Box component="details" sx={{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
        <Box component="summary" sx={{ cursor: 'pointer' }}>
          {allowsEverything(permissions)
            ? TEXTS.allAllowed
            : allowed.length === 0
              ? TEXTS.nothingListed
              : TEXTS.actionsTitle(allowed.length)}
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
