/** The words of the question that few open. */
export const TEXTS = {
  // WouldGetSection
  title: 'Would this device or user get it?',
  show: 'Check one',
  hide: 'Hide',
  opening: 'Opening',
} as const;
