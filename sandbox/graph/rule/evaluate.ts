import type { Device } from '../../tenant/tables.ts';
import type { RuleNode } from './parse.ts';

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 4; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const VERSION_TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

/**
 * Does this clause hold for this value? A missing value satisfies `-eq $null` and the negative
 * operators (observed).
 */
function clauseHolds(node: RuleNode & { kind: 'clause' }, device: Device): boolean {
  const raw = node.property.read(device);
  const [wanted = null] = node.values;
  if (raw === null || raw === '') {
    if (wanted === null) return node.operator === 'eq';
    return ['ne', 'notin', 'notcontains'].includes(node.operator);
  }
  if (wanted === null) return node.operator === 'ne';
  if (node.property.kind === 'version')
    return VERSION_TESTS[node.operator]?.(compareVersions(raw, wanted)) ?? false;
  const value = raw.trim().toLowerCase();
  const values = node.values.map((each) => (each ?? '').toLowerCase());
  const first = wanted.toLowerCase();
  switch (node.operator) {
    case 'eq':
      return value === first;
    case 'ne':
      return value !== first;
    case 'in':
      return values.includes(value);
    case 'notin':
      return !values.includes(value);
    case 'startswith':
      return value.startsWith(first);
    case 'contains':
      return value.includes(first);
    default:
      return !value.includes(first);
  }
}

/** Does a device match a rule? Which platform it is must be asked before. */
export function ruleMatches(node: RuleNode, device: Device): boolean {
  if (node.kind === 'clause') return clauseHolds(node, device);
  const left = ruleMatches(node.left, device);
  if (node.kind === 'and') return left && ruleMatches(node.right, device);
  return left || ruleMatches(node.right, device);
}
