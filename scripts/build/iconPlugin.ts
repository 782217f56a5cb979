import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = 'lucide-react';
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["'];?/g;
const EXPORT = /export\s*\{([^}]*)\}\s*from\s*'\.\/icons\/([\w-]+)\.mjs'/g;

/**
 * Imports each icon from its own file. The index of the package imports all of them, so that whoever
 * imports one icon would seem to need every icon that any page shows.
 */
export function iconPlugin(): Plugin {
  let files: ReadonlyMap<string, string> | undefined;
  return {
    name: 'icons-one-by-one',
    apply: 'build',
    // Types are gone by then.
    enforce: 'post',
    transform: {
      filter: { code: PACKAGE, id: /\/src\/.*\.tsx?$/ },
      handler(code) {
        files ??= iconFiles();
        return { code: withSingleIcons(code, files), map: null };
      },
    },
  };
}

/**
 * @param files names of icons and of their files
 * @throws Error where a name is none of an icon
 */
export function withSingleIcons(code: string, files: ReadonlyMap<string, string>): string {
  return code.replaceAll(IMPORT, (_, names: string) =>
    names
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => {
        const [name = '', local = name] = each.split(/\s+as\s+/);
        const file = files.get(name);
        if (file === undefined) throw new Error(`${PACKAGE} has no icon ${name}`);
        return `import ${local} from '${PACKAGE}/icons/${file}';`;
      })
      .join(' '),
  );
}

/** The file of each icon by its names, as the package's index has them. */
export function iconFiles(): ReadonlyMap<string, string> {
  const { resolve } = createRequire(import.meta.url);
  const index = join(dirname(resolve(`${PACKAGE}/package.json`)), 'dist/esm', `${PACKAGE}.mjs`);
  return new Map(
    [...readFileSync(index, 'utf8').matchAll(EXPORT)].flatMap(([, names = '', file = '']) =>
      names.split(',').map((each) => [each.replace('default as', '').trim(), file] as const),
    ),
  );
}
