/** The words of delivery in the list of configurations. */
export const TEXTS = { delivery: 'Delivery' } as const;
