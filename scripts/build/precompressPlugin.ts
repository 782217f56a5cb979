import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin, ResolvedConfig } from 'vite';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Text that the build made. Not `config.json`: whoever edits it must not leave an old one beside
 * it.
 */
const COMPRESSED = /\.(html|js|css|svg)$/;

/** Below this the answer fits one packet either way. Bytes. */
const WORTHWHILE = 1200;

/**
 * `.br` and `.gz` beside each file of the build, at the highest level, for hosts that send them as
 * they are.
 */
export function precompressPlugin(): Plugin {
  let resolved: ResolvedConfig;
  return {
    name: 'assignment-desk-precompress',
    apply: 'build',
    configResolved: (config) => void (resolved = config),
    async closeBundle() {
      const folder = join(resolved.root, resolved.build.outDir);
      const names = (await readdir(folder, { recursive: true })).filter((name) =>
        COMPRESSED.test(name),
      );
      await Promise.all(names.map((name) => compress(join(folder, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < WORTHWHILE) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [brotli, gzipped] = await Promise.all([
    compressBrotli(content, { params }),
    compressGzip(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)]);
}
