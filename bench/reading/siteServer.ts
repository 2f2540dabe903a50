/** Builds the benchmark's page with vite and serves it from this machine to this machine. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The rules of the application's own window; the static peer needs innerHTML and is served without them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types ProseMirrorClipboard 'allow-duplicates'",
].join('; ');

export interface Site {
  /** With `?strict` the page is served under the application's content security policy. */
  readonly address: string;
  close(): Promise<void>;
}

/** Builds `pageFolder` into a temporary folder and serves it on a free port. */
export async function serveSite(pageFolder: string): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'reading-bench-'));
  await build({
    root: pageFolder,
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, modulePreload: false },
  });
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const file = resolve(folder, `.${pathname === '/' ? '/index.html' : pathname}`);
    const bytes = file.startsWith(folder) ? await readFile(file).catch(() => null) : null;
    if (!bytes) return response.writeHead(404).end();
    const headers: Record<string, string> = { 'content-type': kinds[extname(file)] ?? 'application/octet-stream' };
    if (searchParams.has('strict')) headers['content-security-policy'] = POLICY;
    return response.writeHead(200, headers).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
