import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../.github/workflows/', import.meta.url);
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(new URL(name, FOLDER), 'utf8'),
}));

describe('a workflow', () => {
  it.each(workflows)('$name may read the repository and nothing else', ({ text }) => {
    expect(text).toContain('\npermissions:\n  contents: read\n');
    expect(text.match(/permissions:/g)).toHaveLength(1);
    expect(text).not.toMatch(/pull_request_target|secrets\./);
  });

  it.each(workflows)('$name pins every action to a commit, and names its version', ({ text }) => {
    const actions = text.match(/uses: .*/g) ?? [];
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions)
      expect(action).toMatch(/^uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });
});
