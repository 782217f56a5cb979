import type { DeliveryState } from '#domain/delivery/delivery.ts';

/** The colour of a state in bars: of the theme, so that it passes in light and dark. */
export const STATE_COLORS: Readonly<Record<DeliveryState, string>> = {
  succeeded: 'success.light',
  error: 'error.main',
  conflict: 'warning.main',
  notMet: 'warning.light',
  pending: 'primary.light',
  notApplicable: 'secondary.light',
  unknown: 'divider',
};
