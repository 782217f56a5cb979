import { cpus, loadavg, totalmem } from 'node:os';

/**
 * What the figures were measured on, in one line. A load above the number of cores says that they
 * are noisy.
 */
export function machineFacts() {
  const cores = cpus();
  const load = loadavg()[0];
  return `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform} ${process.arch}, load ${load.toFixed(1)}`;
}
