import type { Family } from '#domain/family/family.ts';
import { runsAs, SCRIPT, scriptLimits } from '#domain/family/scripts/script.ts';
import { partsOf } from '#domain/family/typeText.ts';

/** `deviceCustomAttributeValueType`; another one is shown as Graph says it. */
const VALUES: Readonly<Record<string, string>> = {
  integer: 'Number',
  string: 'Text',
  dateTime: 'Date and time',
};

/** Scripts of macOS whose answer is shown in the inventory. */
export const customAttribute = {
  ...SCRIPT,
  singular: 'Custom attribute',
  plural: 'Custom attributes',
  kinds: { macAttribute: 'Custom attribute' },
  typeOf: (text) => ({
    name: text,
    platform: 'macOS',
    kind: 'macAttribute',
    graphType: 'deviceCustomAttributeShellScript',
  }),
  limitsOf: () => scriptLimits('Custom attributes'),
  loss: {
    ofOne: 'It is not asked for any more. The last answer of a device stays in the inventory.',
  },
  factsOf({ name }) {
    const [account = '', attribute = '', value = ''] = partsOf(name);
    return [
      ...(attribute === '' ? [] : [{ label: 'Attribute', value: attribute }]),
      ...(value === '' ? [] : [{ label: 'Answers with', value: VALUES[value] ?? value }]),
      runsAs(account),
    ];
  },
  adminCenterView: (id, _type, name) =>
    'Microsoft_Intune_DeviceSettings/ConfigureCustomAttributesPolicyMenuBladeViewModel/' +
    `~/overview/id/${encodeURIComponent(id)}/displayName/${encodeURIComponent(name)}`,
} as const satisfies Family;
