import type { Place } from './places.ts';

/**
 * What a `server` block includes: nginx drops inherited headers where a location has its own, so
 * each location has all of them.
 */
export function nginxFile(places: readonly Place[]): string {
  return `# Made by \`npm run hosting\` from scripts/headers.ts and config.json. Include it in a server block that sets \`root\`.
index index.html;
charset utf-8;
server_tokens off;
gzip_static on;
gzip_vary on;
# With libnginx-mod-http-brotli-static (Debian): brotli_static on;

${places.map(location).join('\n')}`;
}

function location({ kind, path, headers }: Place): string {
  const lines = Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}"${name === 'Cache-Control' ? '' : ' always'};\n`);
  return `location ${kind === 'file' ? '= ' : ''}${path} {\n${fallback(kind)}${lines.join('')}}\n`;
}

function fallback(kind: Place['kind']): string {
  if (kind === 'folder') return '    try_files $uri =404;\n';
  return kind === 'app' ? '    try_files $uri /index.html;\n' : '';
}
