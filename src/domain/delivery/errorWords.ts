/**
 * Codes of Microsoft's lists, with what they mean. A code that is not here is shown as a number.
 * https://learn.microsoft.com/troubleshoot/mem/intune/app-management/app-install-error-codes
 */
const WORDS: Readonly<Record<string, string>> = {
  '0x87D1041C': 'The app was not found on the device after its installation had succeeded.',
  '0x87D1FDE8': 'The device could not apply the setting (remediation failed).',
  '0x87D13B8F': 'The app is on the device, but Intune does not manage it.',
  '0x87D13B9E': 'The setting to remove the app with the device could not be applied.',
  '0x87D30065': 'The content of the app could not be unpacked.',
  '0x87D30067': 'The content of the app could not be downloaded.',
  '0x87D300C9': 'The installation ran longer than it may, and Intune stopped waiting for it.',
  '0x87D300CD': 'The user signed out while the app was being installed.',
  '0x80070002': 'A file was not found on the device.',
  '0x80070005': 'Access was denied on the device.',
};

/** An error code as Microsoft writes it in its lists: `0x87D1FDE8`. */
export function errorCodeText(code: number): string {
  return `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

/** What a code means; undefined where this app does not know. */
export function errorWords(code: number): string | undefined {
  return WORDS[errorCodeText(code)];
}
