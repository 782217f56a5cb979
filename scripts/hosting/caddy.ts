import type { Place } from './places.ts';

/** A whole Caddyfile: Caddy gets its certificate by itself for a public name. */
export function caddyFile(places: readonly Place[]): string {
  return `# Made by \`npm run hosting\` from scripts/headers.ts and config.json.
# DESK_ADDRESS: the name that people open. DESK_ROOT: where the content of dist/ lies.
{$DESK_ADDRESS:desk.example.com} {
	root * {$DESK_ROOT:/var/www/assignment-desk}

${places.map(handle).join('\n')}}
`;
}

function handle({ kind, path, headers }: Place): string {
  const { 'Cache-Control': cacheControl, ...always } = headers;
  const lines = [
    ...(kind === 'app' ? ['try_files {path} /index.html'] : []),
    // A file that is not there must not be kept as missing for a year; and an error of Caddy's own
    // would have no headers.
    ...(kind === 'folder' ? ['@there file', `header @there Cache-Control "${cacheControl}"`, '@missing not file', 'respond @missing 404'] : [`header Cache-Control "${cacheControl}"`]),
    'header {',
    '\t-Server',
    ...Object.entries(always).map(([name, value]) => `\t${name} "${value}"`),
    '}',
    'file_server {',
    '\tprecompressed br gzip',
    '}',
  ];
  const matcher = kind === 'app' ? '' : ` ${path}${kind === 'folder' ? '*' : ''}`;
  return `\thandle${matcher} {\n${lines.map((line) => `\t\t${line}\n`).join('')}\t}\n`;
}
