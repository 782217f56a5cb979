import { z } from 'zod/mini';

/** zod/mini says no more than “Invalid input” of itself; whoever shows its reasons imports this. */
z.config(z.locales.en());
