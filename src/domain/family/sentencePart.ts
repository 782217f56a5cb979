const NAMES =
  /^(?:PowerShell|Linux|Windows|Autopilot|Apple|Android|BIOS|macOS|iOS|eSIM|eBooks|Configuration Manager|Company Portal|Intune|Zebra)\b/;

/** Names of families in the middle of a sentence: "a, b and c", small unless a proper name. */
export function sentencePart(names: readonly string[]): string {
  const words = names.map((name) =>
    NAMES.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1),
  );
  return new Intl.ListFormat('en', { type: 'conjunction' })
    .format(words)
    .replace(', and ', ' and ');
}
