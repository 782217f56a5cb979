import type { HtmlTagDescriptor, Plugin } from 'vite';

/**
 * Tells the browser in `index.html` of the modules that `src/main.ts` imports in any case once it
 * runs, and of their imports: on a slow line they would begin to travel only after it has come.
 * @param modules paths below the root, e.g. `src/auth/msalSession.ts`
 */
export function preloadPlugin(modules: readonly string[]): Plugin {
  return {
    name: 'preload-modules',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        if (!filename.endsWith('/index.html')) return html;
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const files = modules.flatMap((module) => {
          const chunk = chunks.find(({ moduleIds }) =>
            moduleIds.some((id) => id.endsWith(`/${module}`)),
          );
          if (chunk === undefined)
            throw new Error(
              `The build has no ${module}: vite.config.ts preloads it and has to be told where it went.`,
            );
          return [chunk.fileName, ...chunk.imports];
        });
        const missing = [...new Set(files)].filter((file) => !html.includes(file));
        return missing.map((file): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}
