import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { useSession } from '#auth/useSession.ts';
import { explain } from '#domain/explain.ts';
import type { CreateOutcome } from '#domain/outcome.ts';
import { settlementQuery } from '#queries/createAssignment.ts';
import { useGraph } from '#queries/graphContext.ts';
import type { PendingWrite } from '#stores/pendingWrites.ts';
import { useStores } from '#stores/storesContext.ts';
import { Notice } from '#ui/Notice.tsx';

/** Sent before this page was loaded: its answer will not come any more. */
function isLeftOver(write: PendingWrite): boolean {
  return write.sentAt < performance.timeOrigin;
}

interface SettlementsProps {
  readonly configurationId: string;
  readonly isSending: boolean;
}

/** Writes to this configuration whose end is not known: each is settled by reading back, never by sending again. */
export function Settlements({ configurationId, isSending }: SettlementsProps) {
  const { pendingWrites } = useStores();
  const open = useSyncExternalStore(pendingWrites.subscribe, pendingWrites.get);
  const [atFirst] = useState(() => pendingWrites.get().filter(isLeftOver));
  const unanswered = isSending ? [] : open.filter((write) => !isLeftOver(write));
  const writes = [...atFirst, ...unanswered].filter(({ change }) => change.configurationId === configurationId);
  return writes.map((write) => <Settlement key={write.id} write={write} isAutomatic={isLeftOver(write)} />);
}

function Settlement({ write, isAutomatic }: { readonly write: PendingWrite; readonly isAutomatic: boolean }) {
  const graph = useGraph();
  const queryClient = useQueryClient();
  const { pendingWrites } = useStores();
  const { account } = useSession();
  const { data, isFetching, refetch } = useQuery({
    ...settlementQuery(graph, account.tenantId, {
      id: write.id,
      change: write.change,
      failure: { kind: 'offline', trace: {} },
      isStillOpen: () => pendingWrites.isOpen(write.id),
      onSettled: () => {
        pendingWrites.settle(write.id);
        void queryClient.invalidateQueries({ queryKey: ['assignments'] });
        void queryClient.invalidateQueries({ queryKey: ['configuration'] });
      },
    }),
    enabled: isAutomatic,
  });
  return (
    <Box sx={{ mb: 2.5 }}>
      <SettlementNotice sentAt={write.sentAt} outcome={data} isFetching={isFetching} onLook={() => void refetch()} />
    </Box>
  );
}

interface SettlementNoticeProps {
  readonly sentAt: number;
  readonly outcome: CreateOutcome | null | undefined;
  readonly isFetching: boolean;
  readonly onLook: () => void;
}

function SettlementNotice({ sentAt, outcome, isFetching, onLook }: SettlementNoticeProps) {
  const when = new Date(sentAt).toLocaleTimeString();
  if (isFetching) {
    return (
      <Notice level="info" title="Finding out how the last one ended">
        An assignment was sent at {when} and the page was left before the answer came. The tenant is being read back; nothing is sent again.
      </Notice>
    );
  }
  if (outcome?.kind === 'created') {
    return <Notice level="success" title="Assignment created">The one sent at {when} arrived: the tenant holds it.</Notice>;
  }
  if (outcome?.kind === 'notCreated') {
    return <Notice level="warning" title="Not created">The one sent at {when} did not arrive: the tenant does not hold it. You can create it again.</Notice>;
  }
  if (outcome === null) return null;
  const why = outcome?.kind === 'couldNotFindOut' ? ` ${explain(outcome.readFailure).what}` : '';
  return (
    <Notice
      level="warning"
      title="An assignment is in doubt"
      actions={
        <Button size="small" variant="contained" onClick={onLook}>
          Look again
        </Button>
      }
    >
      It was sent at {when}, its answer was lost, and the tenant has not yet said whether it arrived.{why}
    </Notice>
  );
}
