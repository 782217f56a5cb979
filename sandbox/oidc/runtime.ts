/**
 * `oidc-provider` 9 asks for Node 22; all that it misses on Node 20 is `URL.parse`. So this brings
 * it along, and keeps quiet the one warning about it: everything we use of the provider is tested
 * on Node 20.
 *
 * Loaded while modules load, not later: Vite's runner, which starts the sandbox, does not import
 * once it is done.
 */
const provider = await loadProvider();
export const { Provider, errors, interactionPolicy } = provider;

async function loadProvider() {
  const url = URL as { parse?: (input: string, base?: string) => URL | null };
  url.parse ??= (input, base) => (URL.canParse(input, base) ? new URL(input, base) : null);
  const warn = console.warn;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
