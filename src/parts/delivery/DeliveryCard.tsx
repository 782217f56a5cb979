import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import {
  countedIn,
  type Delivery,
  type DeliveryState,
  reportedIn,
} from '#domain/delivery/delivery.ts';
import type { DeliveryKind } from '#domain/delivery/deliveryWords.ts';
import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { toFailure } from '#domain/failure/failure.ts';
import { DeliveryBar } from '#parts/delivery/DeliveryBar.tsx';
import { DeliveryList } from '#parts/delivery/DeliveryList.tsx';
import { FailurePanel } from '#parts/FailurePanel.tsx';
import { deliveryQuery } from '#queries/delivery/delivery.ts';
import { useGraph } from '#queries/graphContext.ts';
import { EmptyState } from '#ui/feedback/EmptyState.tsx';
import { ProgressLine } from '#ui/feedback/ProgressLine.tsx';
import { ExternalLink } from '#ui/text/ExternalLink.tsx';
import { RelativeTime } from '#ui/time/RelativeTime.tsx';
import { TEXTS } from '#parts/delivery/texts.ts';

/** Microsoft's page about when devices ask for what they are assigned. */
const CHECK_IN_PAGE =
  'https://learn.microsoft.com/intune/intune-service/configuration/device-profile-troubleshoot#policy-refresh-intervals';

interface DeliveryCardProps {
  readonly configurationId: ConfigurationKey;
  readonly name: string;
  /** Where the admin center shows the configuration. */
  readonly adminCenter: string;
  /** The state whose devices are listed. */
  readonly chosen: DeliveryState | undefined;
  readonly onChoose: (state: DeliveryState | undefined) => void;
}

/** Who has a configuration as Intune reports it, read when this is shown. */
export function DeliveryCard(props: DeliveryCardProps) {
  const { configurationId, adminCenter } = props;
  const kind = familyOf(configurationId).delivery;
  if (kind === 'none')
    return (
      <Box>
        {TEXTS.noReport} <ExternalLink href={adminCenter}>{TEXTS.inAdminCenter}</ExternalLink>
      </Box>
    );
  return <Reported {...props} kind={kind} />;
}

function Reported({
  configurationId,
  name,
  adminCenter,
  chosen,
  onChoose,
  kind,
}: DeliveryCardProps & { readonly kind: DeliveryKind }) {
  const query = useQuery(deliveryQuery(useGraph(), configurationId));
  const { data, error, isFetching, dataUpdatedAt } = query;
  const again = () => void query.refetch();
  if (error !== null && data === undefined)
    return <FailurePanel failure={toFailure(error)} onRetry={again} />;
  if (data === undefined) return <ProgressLine label={TEXTS.reading} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Counts delivery={data} kind={kind} chosen={chosen} onChoose={onChoose} />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 2,
          rowGap: 1,
          color: 'text.secondary',
          fontSize: '0.8125rem',
        }}
      >
        <Age asOf={data.asOf} readAt={new Date(dataUpdatedAt).toISOString()} />
        <span>
          {TEXTS.age} <ExternalLink href={CHECK_IN_PAGE}>{TEXTS.agePage}</ExternalLink>
        </span>
        <ExternalLink href={adminCenter}>{TEXTS.inAdminCenter}</ExternalLink>
        <Button
          size="small"
          startIcon={<RefreshCw size={14} aria-hidden />}
          loading={isFetching}
          onClick={again}
        >
          {TEXTS.readAgain}
        </Button>
      </Box>
      {error !== null && <FailurePanel failure={toFailure(error)} onRetry={again} />}
      {chosen !== undefined && (
        <DeliveryList
          configurationId={configurationId}
          name={name}
          kind={kind}
          state={chosen}
          onClose={() => onChoose(undefined)}
        />
      )}
    </Box>
  );
}

interface CountsProps extends Pick<DeliveryCardProps, 'chosen' | 'onChoose'> {
  readonly delivery: Delivery;
  readonly kind: DeliveryKind;
}

function Counts({ delivery: { devices, users }, kind, chosen, onChoose }: CountsProps) {
  const isEmpty = [devices, users].every((each) => each === undefined || countedIn(each) === 0);
  if (isEmpty)
    return (
      <EmptyState isCompact title={TEXTS.nothingYet}>
        {TEXTS.nothingYetHint}
      </EmptyState>
    );
  return (
    <>
      {devices !== undefined && (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <span>{TEXTS.reported(reportedIn(devices), countedIn(devices))}</span>
          <DeliveryBar
            label={TEXTS.devices}
            kind={kind}
            counts={devices}
            chosen={chosen}
            onChoose={(state) => onChoose(state === chosen ? undefined : state)}
          />
        </Box>
      )}
      {users !== undefined && countedIn(users) > 0 && (
        <Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {TEXTS.users}
          </Box>
          <DeliveryBar label={TEXTS.users} kind={kind} counts={users} />
        </Box>
      )}
    </>
  );
}

function Age({ asOf, readAt }: { readonly asOf: string | undefined; readonly readAt: string }) {
  if (asOf !== undefined)
    return (
      <span>
        {TEXTS.asOf} <RelativeTime iso={asOf} />
      </span>
    );
  return (
    <span>
      {TEXTS.readAt} <RelativeTime iso={readAt} />. {TEXTS.noTime}
    </span>
  );
}
