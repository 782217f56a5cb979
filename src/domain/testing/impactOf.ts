import type { ReachByView } from '#domain/impact/crowd/reach.ts';
import { devicesReach, type ImpactQuestion, usersReach } from '#domain/impact/impact.ts';

interface Impact {
  /** Unit: Entra users whom the targets name, whatever devices they have. */
  readonly users: ReachByView;
  /** Unit: managed devices that get the configuration. */
  readonly devices: ReachByView;
}

/** The users and the devices that a change reaches, in one answer. */
export function impactOf(question: ImpactQuestion): Impact {
  return { users: usersReach(question), devices: devicesReach(question) };
}
