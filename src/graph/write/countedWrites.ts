import type { SharedAllowance } from '#domain/plan/allowance/sharedAllowance.ts';
import type { Graph } from '#graph/client.ts';

type Assignments = Graph['assignments'];

/**
 * The same calls, with each write noted in the allowance that plans live on: a plan that runs
 * meanwhile makes room for it. It does not wait itself, since an admin does; where Graph says 429
 * all the same, that is waited out as ever.
 */
export function countedWrites(
  assignments: Assignments,
  allowance: Pick<SharedAllowance, 'takeAnyway' | 'answered'>,
): Assignments {
  async function counted<T>(write: () => Promise<T>): Promise<T> {
    const want = { id: crypto.randomUUID(), writes: 1, all: 1 };
    await noted(allowance.takeAnyway(want));
    try {
      return await write();
    } finally {
      void noted(allowance.answered(want));
    }
  }
  return {
    ...assignments,
    send: (...of) => counted(() => assignments.send(...of)),
  };
}

/** A browser that cannot note it does not stand in the way: at worst Graph asks to wait. */
function noted(note: Promise<void>): Promise<void> {
  return note.catch(() => undefined);
}
