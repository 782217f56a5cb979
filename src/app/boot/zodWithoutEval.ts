import { z } from 'zod/mini';

/**
 * Zod tries once whether it may compile code, which our content security policy refuses and reports
 * as a breach. Imported before anything that makes a schema, so that it does not try.
 */
z.config({ jitless: true });
