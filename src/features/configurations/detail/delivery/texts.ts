/** The words around delivery on the page of a configuration. */
export const TEXTS = {
  delivery: 'Delivery',
  hint: 'What devices report to Intune',
  show: 'Show delivery',
  hide: 'Hide delivery',
  reading: 'Loading delivery…',
} as const;
