export function findChromium(): string | undefined;
export const CHROMIUM_ARGUMENTS: string[];
export function findTestBrowser(): string | undefined;
