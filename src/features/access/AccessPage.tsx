import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import { allows } from '#domain/connect/effectivePermissions.ts';
import { RBAC_SCOPE } from '#domain/connect/permissions.ts';
import { type Preflight, preflightOf } from '#domain/connect/preflight.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { ApprovalSetting } from '#features/access/ApprovalSetting.tsx';
import { ConsentLink } from '#features/access/ConsentLink.tsx';
import { KeptHere } from '#features/access/KeptHere.tsx';
import { PageNeeds } from '#features/access/PageNeeds.tsx';
import { RoleSection } from '#features/access/RoleSection.tsx';
import { ScopeList } from '#features/access/ScopeList.tsx';
import { WhoSection } from '#features/access/WhoSection.tsx';
import { NotLookedAt } from '#parts/access/NotLookedAt.tsx';
import { useGrantedScopes } from '#parts/access/useGrantedScopes.ts';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { useGraph } from '#queries/graphContext.ts';
import { effectivePermissionsQuery } from '#queries/roles.ts';
import { PageHeader } from '#ui/shell/PageHeader.tsx';
import { PageTitle } from '#ui/shell/PageTitle.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { TwoColumns } from '#ui/shell/TwoColumns.tsx';
import { TEXTS } from '#features/access/texts.ts';

/**
 * Who am I here, what may the app do for me, what may I do in Intune, and what does each page need?
 */
export function AccessPage() {
  const { adminOnly } = useSession();
  const scopes = useGrantedScopes();
  const granted = scopes.data ?? undefined;
  const isReadable = granted?.includes(RBAC_SCOPE) === true;
  const roles = useQuery({ ...effectivePermissionsQuery(useGraph()), enabled: isReadable });
  const effective = roles.error === null ? roles.data : undefined;
  const preflight = preflightOf({ granted, adminOnly, effective });
  const isReading = scopes.isPending || (isReadable && roles.isPending);
  return (
    <>
      <PageTitle title={TEXTS.yourAccess} />
      <PageHeader
        title={TEXTS.yourAccess}
        subtitle={isReading ? undefined : accessWords(preflight)}
      />
      {scopes.error !== null && (
        <Box sx={{ mb: 2.5 }}>
          <FailurePanel failure={toFailure(scopes.error)} onRetry={() => void scopes.refetch()} />
        </Box>
      )}
      <TwoColumns
        sideLabel={TEXTS.whoAndWhere}
        side={
          <>
            <WhoSection />
            <ConsentLink />
            <ApprovalSetting />
            <KeptHere />
          </>
        }
      >
        <ScopeList granted={granted} isReading={scopes.isPending} />
        <RoleSection isReadable={scopes.isPending ? undefined : isReadable} roles={roles} />
        <PageNeeds
          granted={granted}
          isAllowed={(action) => (effective === undefined ? undefined : allows(effective, action))}
        />
        <Section title={TEXTS.notLookedAt} subtitle={TEXTS.notLookedAtHint}>
          <NotLookedAt />
        </Section>
      </TwoColumns>
    </>
  );
}

function accessWords(preflight: Preflight): string {
  switch (preflight.kind) {
    case 'may':
      return TEXTS.may;
    case 'some':
      return TEXTS.some;
    case 'mayNot':
      return TEXTS.mayNot(preflight.title, preflight.what, preflight.next);
    case 'unknown':
      return TEXTS.unknown;
  }
}
