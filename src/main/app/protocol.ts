import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { PRINT_SCHEME, PRINT_SCHEME_PRIVILEGES } from '../platform/pdf/electron-pdf-printer';

export const ORIGIN = 'app://sikim';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Everything denied, then what a page of ours needs from its own origin. Styles inline: Mantine sets style attributes. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Before `ready`, once for all schemes: gives app:// a standard, secure origin. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: PRINT_SCHEME, privileges: PRINT_SCHEME_PRIVILEGES },
  ]);
}

/** Where the certificate's own fonts are served for its preview. */
export const PREVIEW_FONTS = `${ORIGIN}/certificate-fonts/`;

/** Serves the built renderer from `root` and the certificate's fonts, and nothing outside them. */
export function servePages(root: string, certificateFonts: string): void {
  protocol.handle('app', async (request) => {
    const isPreviewFont = request.url.startsWith(PREVIEW_FONTS);
    const path = isPreviewFont
      ? containedPath(certificateFonts, request.url.replace('/certificate-fonts/', '/'))
      : containedPath(root, request.url);
    if (!path) return new Response(null, { status: 404 });
    const body = await readFile(path).catch(() => null);
    if (!body) return new Response(null, { status: 404 });
    const headers = {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      // The preview stands in a sandboxed frame, which has no origin of its own.
      ...(isPreviewFont ? { 'access-control-allow-origin': '*' } : {}),
    };
    return new Response(new Uint8Array(body), { headers });
  });
}

/** The file a URL of ours names, or null when it names another host or leaves the root. */
export function containedPath(root: string, url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 'app:' || parsed.host !== 'sikim') return null;
  let pathname: string;
  try {
    pathname = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0')) return null;
  const path = normalize(join(root, pathname === '/' ? 'index.html' : pathname));
  return path.startsWith(normalize(root) + sep) ? path : null;
}
