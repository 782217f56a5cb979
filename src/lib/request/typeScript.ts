import { prettyBody, TOKEN_VARIABLE, type WordedRequest } from '#lib/request/wordedRequest.ts';

/** Requests with `fetch`, in order, stopping at the first that is refused. */
export function asTypeScript(requests: readonly WordedRequest[]): string {
  return [
    `const headers = { Authorization: \`Bearer \${process.env.${TOKEN_VARIABLE}}\`, ` +
      "'Content-Type': 'application/json' };",
    ...requests.map(oneAsTypeScript),
  ].join('\n\n');
}

function oneAsTypeScript(request: WordedRequest, index: number): string {
  const response = index === 0 ? 'response' : `response${index + 1}`;
  const body = prettyBody(request);
  return [
    `const ${response} = await fetch(${JSON.stringify(request.url)}, {`,
    `  method: ${JSON.stringify(request.method)},`,
    '  headers,',
    ...(body === undefined ? [] : [`  body: JSON.stringify(${indent(asLiteral(body))}),`]),
    '});',
    `if (!${response}.ok) throw new Error(\`\${${response}.status} \${await ${response}.text()}\`);`,
  ].join('\n');
}

/**
 * JSON is a literal of the language, but for one name: written plainly it would set the prototype.
 */
function asLiteral(json: string): string {
  return json.replaceAll(/^(\s*)"__proto__":/gm, '$1["__proto__"]:');
}

function indent(text: string): string {
  return text.replaceAll('\n', '\n  ');
}
