import { nameInText } from '#lib/text/shownName.ts';
import { DIRECT_ROUTE } from '#domain/configuration/route.ts';
import { TEXTS } from '#features/assignments/texts.ts';
import type { RouteEntry } from '#features/assignments/useReadFacts.ts';
import { ComboBox, type ComboProblem } from '#ui/form/ComboBox.tsx';

interface RouteFieldProps extends ComboProblem {
  readonly value: string;
  readonly onChange: (via: string) => void;
  readonly entries: readonly RouteEntry[];
  readonly isDisabled: boolean;
}

const STATE_WORDS: Record<RouteEntry['state'], string | undefined> = {
  ready: undefined,
  reading: TEXTS.readingCertificate,
  nothingBound: TEXTS.noCertificate,
  unreadable: TEXTS.certificateNotRead,
};

/** Where the assignment is posted to: the configuration itself, or a certificate it refers to. */
export function RouteField({ value, onChange, entries, isDisabled, ...problem }: RouteFieldProps) {
  const options = [
    { key: DIRECT_ROUTE.via, label: DIRECT_ROUTE.label, detail: TEXTS.usualWay },
    ...entries.map(({ route, certificate, state }) => ({
      key: route.via,
      label:
        certificate === undefined || route.certificate?.certificateId !== undefined
          ? route.label
          : `${route.label}: ${nameInText(certificate.displayName)}`,
      detail: route.via,
      disabledReason: STATE_WORDS[state],
    })),
  ];
  return (
    <ComboBox
      label={TEXTS.assignThrough}
      options={options}
      value={options.find(({ key }) => key === value) ?? { key: value, label: value }}
      onChange={(option) => onChange(option?.key ?? DIRECT_ROUTE.via)}
      isDisabled={isDisabled}
      helperText={value === DIRECT_ROUTE.via ? undefined : TEXTS.landsOnCertificate}
      {...problem}
    />
  );
}
