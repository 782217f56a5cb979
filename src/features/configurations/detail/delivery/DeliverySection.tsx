import { getRouteApi } from '@tanstack/react-router';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { DeliveryState } from '#domain/delivery/delivery.ts';
import { adminCenterAddress } from '#domain/family/adminCenter.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import { useAdminCenterUrl } from '#queries/graphContext.ts';
import { FoldedSection } from '#ui/shell/FoldedSection.tsx';
import { TEXTS } from '#features/configurations/detail/delivery/texts.ts';

const route = getRouteApi('/configurations/$id');
const load = () => import('#parts/delivery/DeliveryCard.tsx');

/** Who has a configuration as Intune reports it: nothing is asked until somebody opens it. */
export function DeliverySection({ configuration }: { readonly configuration: Configuration }) {
  const { delivery } = route.useSearch();
  const navigate = route.useNavigate();
  const adminCenter = adminCenterAddress(useAdminCenterUrl(), configuration);
  const show = (next: DeliveryState | 'open' | undefined) =>
    void navigate({ search: { delivery: next }, replace: true, resetScroll: false });
  const isOpen = delivery !== undefined;
  return (
    <FoldedSection
      title={TEXTS.delivery}
      subtitle={TEXTS.hint}
      isOpen={isOpen}
      onOpen={(open) => show(open ? 'open' : undefined)}
      show={TEXTS.show}
      hide={TEXTS.hide}
    >
      <LoadedPart load={load} label={TEXTS.reading}>
        {({ DeliveryCard }) => (
          <DeliveryCard
            configurationId={configuration.id}
            name={configuration.displayName}
            adminCenter={adminCenter}
            chosen={delivery === 'open' ? undefined : delivery}
            onChoose={(state) => show(state ?? 'open')}
          />
        )}
      </LoadedPart>
    </FoldedSection>
  );
}
