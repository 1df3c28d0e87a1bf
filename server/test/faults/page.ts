/** A file of a page as the server gave it. */
type PageFile = { readonly path: string; readonly status: number; readonly type: string; readonly text: string };

/** What the build writes into pages and scripts: the names of its files, with their digests. */
const named = /[\w.-]+-[\w-]{8}\.(?:js|css)/g;

/** A page and every script and style that it or one of them names, asked for without a cookie. */
export async function filesOf(url: string, page: string): Promise<PageFile[]> {
  const files = new Map<string, PageFile>();
  const ask = async (path: string): Promise<void> => {
    const response = await fetch(url + path);
    const text = await response.text();
    files.set(path, { path, text, status: response.status, type: response.headers.get('content-type') ?? '' });
    for (const [name] of text.matchAll(named)) if (!files.has(`/assets/${name}`)) await ask(`/assets/${name}`);
  };
  await ask(page);
  return [...files.values()];
}
