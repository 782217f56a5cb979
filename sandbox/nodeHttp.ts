import type { IncomingMessage, ServerResponse } from 'node:http';

/** Node's request as the web's. The body is read whole: nothing the app sends is large. */
export async function toRequest(message: IncomingMessage, origin: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const method = message.method ?? 'GET';
  const body = Buffer.concat(chunks);
  return new Request(new URL(message.url ?? '/', origin), {
    method,
    headers,
    ...(body.length > 0 ? { body } : {}),
  });
}

/**
 * The web's answer through Node. A cut connection cannot be said in a Response, so a header says
 * it.
 */
export async function sendResponse(answer: Response, response: ServerResponse): Promise<void> {
  if (answer.headers.get('x-sandbox-cut') === '1') {
    response.destroy();
    return;
  }
  const body = Buffer.from(await answer.arrayBuffer());
  const headers: Record<string, string | string[]> = Object.fromEntries(answer.headers);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  response.writeHead(answer.status, headers).end(body);
}
