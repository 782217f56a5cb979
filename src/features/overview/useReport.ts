import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import { asideOn, dayOf } from '#domain/findings/setAside.ts';
import type { Picture } from '#domain/overview/picture.ts';
import type { ReportFacts } from '#domain/overview/report.ts';
import { useGraph } from '#queries/graphContext.ts';
import { tenantQuery } from '#queries/targeting.ts';
import type { TenantState } from '#queries/tenant/tenantState.ts';
import { useSetAside } from '#stores/setAside.ts';

interface ReportInputs {
  readonly state: TenantState;
  readonly pictures: readonly Picture[] | undefined;
  /** Of the audit log, where somebody has asked for it. */
  readonly changes?: Picture | undefined;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

/** What a report says now; undefined while the tenant is read. */
export function useReport({
  state,
  pictures,
  changes,
  readAt,
}: ReportInputs): ReportFacts | undefined {
  const { account } = useSession();
  const { list } = useSetAside(account);
  const { data: tenant } = useQuery(tenantQuery(useGraph()));
  const { facts, found, configurations } = state;
  if (facts === undefined || found === undefined || pictures === undefined) return undefined;
  return {
    tenant: tenant?.displayName ?? account.tenantId,
    tenantId: account.tenantId,
    reader: account.name === '' ? account.username : `${account.name} (${account.username})`,
    readAt,
    facts,
    found,
    aside: asideOn(list, dayOf(readAt)),
    familiesNotRead: configurations.notRead,
    pictures: changes === undefined ? pictures : [...pictures, changes],
  };
}
