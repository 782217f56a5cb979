import { expect, it } from 'vitest';
import { iconFiles, withSingleIcons } from './iconPlugin.ts';

it('each icon is imported from its own file, under the name that it has here', () => {
  const code = 'import { Check, ExternalLink as Icon } from "lucide-react";\nuse(Check, Icon);';
  expect(withSingleIcons(code, iconFiles())).toBe(
    "import Check from 'lucide-react/icons/check'; import Icon from 'lucide-react/icons/external-link';\nuse(Check, Icon);",
  );
});

it('a name of something else is told', () => {
  expect(() => withSingleIcons("import { None } from 'lucide-react';", iconFiles())).toThrow(
    'lucide-react has no icon None',
  );
});
