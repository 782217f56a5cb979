import { z } from 'zod/mini';
import { DELIVERY_STATES } from '#domain/delivery/delivery.ts';

/** `/configurations/{id}`: whether delivery is open, and the state whose devices are listed. */
export const deliverySearchSchema = z.object({
  delivery: z.catch(z.optional(z.enum(['open', ...DELIVERY_STATES])), undefined),
});
