import { type ConfigurationKey, familyOf } from '#domain/family/configurationKey.ts';
import { LoadedPart } from '#parts/failure/LoadedPart.tsx';
import type { SinceWriteProps } from '#parts/delivery/ReportedLine.tsx';
import { TEXTS } from '#parts/write/texts.ts';

const load = () => import('#parts/delivery/ReportedLine.tsx');

/**
 * What devices report since a write. Nothing of a family that Graph has no report of, and nothing
 * of a certificate that was assigned through the configuration.
 */
export function DeliveryAfter({
  configurationId,
  via,
  ...entry
}: SinceWriteProps & { readonly configurationId: ConfigurationKey; readonly via: string }) {
  if (via !== '' || familyOf(configurationId).delivery === 'none') return null;
  return (
    <LoadedPart load={load} label={TEXTS.readingDelivery}>
      {({ SinceWrite }) => <SinceWrite {...entry} />}
    </LoadedPart>
  );
}
