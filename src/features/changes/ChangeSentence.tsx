import { type Change, payloadsOf, targetOfChange } from '#domain/change/change.ts';
import { describeChange } from '#domain/assignment/describe.ts';
import { counted } from '#lib/locale.ts';
import { nameInText } from '#lib/text/shownName.ts';
import { changeNames } from '#parts/review/changeNames.ts';
import { useTargetNames } from '#parts/useTargetNames.ts';
import { useVpnName } from '#queries/useVpnConfigurations.ts';
import { TEXTS } from '#features/changes/texts.ts';

interface ChangeSentenceProps {
  readonly configuration: { readonly displayName: string };
  readonly changes: readonly Change[];
}

/** What is sent, in a sentence; of several changes how many. */
export function ChangeSentence({ configuration, changes }: ChangeSentenceProps) {
  const names = useTargetNames(changes.map(targetOfChange));
  const [change] = changes;
  const vpn = useVpnName(change === undefined ? [] : payloadsOf(change));
  if (change === undefined) return null;
  if (changes.length > 1)
    return TEXTS.severalOf(
      counted(changes.length, 'change'),
      nameInText(configuration.displayName),
    );
  return describeChange(change, {
    configuration: configuration.displayName,
    ...changeNames(names, vpn),
  });
}
