import { graphIdOf } from '#domain/family/configurationKey.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { platformsOf } from '#domain/configuration/configurationType.ts';
import { NotRead } from '#pickers/NotRead.tsx';
import { type SettingsEditorProps, shownValue } from '#pickers/settings/settingsEditor.ts';
import { SETTING_LABELS } from '#pickers/settings/settingsLabels.ts';
import { useVpnConfigurations } from '#queries/useVpnConfigurations.ts';
import { shownName } from '#lib/text/shownName.ts';
import { ComboBox } from '#ui/form/ComboBox.tsx';
import { TEXTS } from '#pickers/settings/texts.ts';

/** The VPN configuration that the app is tied to, by name; one that is not known by its id. */
export function VpnSetting(props: SettingsEditorProps) {
  const { data, isReading, failure, readAgain } = useVpnConfigurations();
  const options = data.filter(({ type }) => platformsOf(type).includes('iOS')).map(toOption);
  const id = shownValue(props, 'vpnId');
  const picked = options.find(({ key }) => key.toLowerCase() === id?.toLowerCase());
  return (
    <ComboBox
      label={SETTING_LABELS.vpnId}
      options={options}
      value={
        picked ?? (id === undefined ? null : { key: id, label: isReading ? TEXTS.readingName : id })
      }
      onChange={(option) => props.onChange({ vpnId: option?.key ?? null })}
      isLoading={isReading}
      loadingText={TEXTS.readingVpn}
      noOptionsText={failure === undefined ? TEXTS.noVpn : TEXTS.notInRead}
      placeholder={TEXTS.none}
      helperText={
        id !== undefined && picked === undefined && !isReading && failure === undefined
          ? TEXTS.vpnGone
          : undefined
      }
      error={failure && <NotRead what={TEXTS.vpnNotRead} failure={failure} onRetry={readAgain} />}
    />
  );
}

function toOption({ id, displayName }: Configuration) {
  return { key: graphIdOf(id), label: shownName(displayName) };
}
