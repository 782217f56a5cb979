import { Name } from '#ui/text/Name.tsx';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '#auth/useSession.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { explain } from '#domain/failure/explain.ts';
import { useCloudLabel, useGraph } from '#queries/graphContext.ts';
import { tenantQuery } from '#queries/targeting.ts';
import { KeyValueList } from '#ui/text/KeyValueList.tsx';
import { Section } from '#ui/shell/Section.tsx';
import { ShortId } from '#ui/text/ShortId.tsx';
import { TEXTS } from '#features/access/texts.ts';

/** Who is signed in, in which tenant of which cloud. */
export function WhoSection() {
  const { name, username, oid, tenantId } = useSession().account;
  const graph = useGraph();
  const cloud = useCloudLabel();
  const tenant = useQuery(tenantQuery(graph));
  return (
    <Section title={TEXTS.whoAndWhere}>
      <KeyValueList
        items={[
          { label: TEXTS.name, value: name },
          { label: TEXTS.account, value: username },
          {
            label: TEXTS.objectIdLabel,
            value: <ShortId id={oid} label={TEXTS.objectId} length={13} />,
          },
          {
            label: TEXTS.tenant,
            value:
              tenant.error === null ? (
                tenant.data === undefined ? (
                  '…'
                ) : (
                  <Name of={tenant.data.displayName} />
                )
              ) : (
                TEXTS.notRead(explain(toFailure(tenant.error)).title)
              ),
          },
          {
            label: TEXTS.tenantIdLabel,
            value: <ShortId id={tenantId} label={TEXTS.tenantId} length={13} />,
          },
          { label: TEXTS.cloud, value: cloud },
          { label: TEXTS.graph, value: graph.baseUrl },
        ]}
      />
    </Section>
  );
}
