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

/** Who is signed in, in which tenant of which cloud. */
export function WhoSection() {
  const { name, username, oid, tenantId } = useSession().account;
  const graph = useGraph();
  const cloud = useCloudLabel();
  const tenant = useQuery(tenantQuery(graph));
  return (
    <Section title="Who and where">
      <KeyValueList
        items={[
          { label: 'Name', value: name },
          { label: 'Account', value: username },
          { label: 'Object id', value: <ShortId id={oid} label="object id" length={13} /> },
          {
            label: 'Tenant',
            value:
              tenant.error === null ? (
                tenant.data === undefined ? (
                  '…'
                ) : (
                  <Name of={tenant.data.displayName} />
                )
              ) : (
                `could not be read: ${explain(toFailure(tenant.error)).title}`
              ),
          },
          { label: 'Tenant id', value: <ShortId id={tenantId} label="tenant id" length={13} /> },
          { label: 'Cloud', value: cloud },
          { label: 'Graph', value: graph.baseUrl },
        ]}
      />
    </Section>
  );
}
