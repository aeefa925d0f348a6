import { AppError } from '@shared/lib/errors';
import { BrowserWindow, type Session, session } from 'electron';
import type { PdfPrinter, PrintOptions, PrintOutcome } from './pdf-port';
import { pdfTexts } from './texts';

/** Private scheme of the hidden window. The composition root registers it, with app://, before the app is ready. */
export const PRINT_SCHEME = 'sikim-print';
export const PRINT_SCHEME_PRIVILEGES = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  corsEnabled: true,
};
const ORIGIN = `${PRINT_SCHEME}://job`;
/** Base of the font files, for renderCertificateHtml. */
export const PRINT_FONT_BASE_URL = `${ORIGIN}/fonts/`;

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src ${ORIGIN}`;

/**
 * Characters of HTML after which the window is replaced by a fresh one. A page without script hardly ever collects
 * its garbage: every hundred certificates (0.6 million characters) left 60 MB behind.
 */
const RECYCLE_AFTER = 1_200_000;

export interface PdfPrinterDeps {
  /** Font files by name, held in memory. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** A session of its own, in memory, that knows one page and the fonts and lets nothing else through. */
function createPrintSession(fonts: PdfPrinterDeps['fonts'], pages: ReadonlyMap<string, string>): Session {
  const own = session.fromPartition('sikim-print', { cache: false });
  if (own.protocol.isProtocolHandled(PRINT_SCHEME)) own.protocol.unhandle(PRINT_SCHEME);
  own.protocol.handle(PRINT_SCHEME, (request) => {
    const url = new URL(request.url);
    if (url.host !== 'job') return notFound();
    const font = fonts.get(url.pathname.replace(/^\/fonts\//, ''));
    if (font) return new Response(Buffer.from(font), { headers: { 'content-type': 'font/woff2' } });
    const html = pages.get(url.pathname);
    if (html === undefined) return notFound();
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    };
    return new Response(html, { headers });
  });
  own.webRequest.onBeforeRequest(({ url }, respond) => {
    respond({ cancel: !url.startsWith(`${ORIGIN}/`) && !url.startsWith('data:') });
  });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  return own;
}

function openWindow(printSession: Session): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => event.preventDefault());
  return window;
}

/** Rejects when the page's process dies or the signal fires: Chromium itself would leave the promise open. */
function untilGone(
  window: BrowserWindow,
  signal: AbortSignal | undefined,
): { gone: Promise<never>; done: () => void } {
  let done = (): void => undefined;
  const gone = new Promise<never>((_, reject) => {
    const crashed = (): void => reject(new Error('The print window crashed'));
    const aborted = (): void => reject(new AppError('CANCELLED', pdfTexts.cancelled));
    window.webContents.once('render-process-gone', crashed);
    window.once('closed', crashed);
    signal?.addEventListener('abort', aborted, { once: true });
    done = () => {
      signal?.removeEventListener('abort', aborted);
      if (window.isDestroyed()) return;
      window.webContents.removeListener('render-process-gone', crashed);
      window.removeListener('closed', crashed);
    };
  });
  gone.catch(() => undefined);
  return { gone, done };
}

export function createPdfPrinter({ fonts }: PdfPrinterDeps): PdfPrinter {
  const pages = new Map<string, string>();
  let printSession: Session | null = null;
  let window: BrowserWindow | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let lastJob = 0;
  let printed = 0;
  let isClosed = false;

  /** For good: what is printing then must not open another window, which would keep a program that ends from ending. */
  function close(): void {
    isClosed = true;
    if (window && !window.isDestroyed()) window.destroy();
    window = null;
    printed = 0;
  }

  /** The new one opens before the old one goes: with no window left at all, Electron would end a run without a screen. */
  function replaceWindow(own: Session): void {
    const old = window;
    window = openWindow(own);
    printed = 0;
    if (old && !old.isDestroyed()) old.destroy();
  }

  async function attempt<T>(
    html: string,
    signal: AbortSignal | undefined,
    work: (w: BrowserWindow) => Promise<T>,
  ) {
    if (isClosed) throw closedFault();
    printSession ??= createPrintSession(fonts, pages);
    if (printed > RECYCLE_AFTER) replaceWindow(printSession);
    if (window === null || window.isDestroyed()) window = openWindow(printSession);
    const current = window;
    lastJob += 1;
    const path = `/${lastJob}`;
    pages.set(path, html);
    printed += html.length;
    const { gone, done } = untilGone(current, signal);
    try {
      await Promise.race([current.loadURL(ORIGIN + path), gone]);
      return await Promise.race([work(current), gone]);
    } catch (error) {
      if (isClosed) throw closedFault();
      replaceWindow(printSession);
      throw error;
    } finally {
      done();
      pages.delete(path);
    }
  }

  /** One job at a time in the one window. */
  function enqueue<T>(job: () => Promise<T>): Promise<T> {
    const result = queue.then(job);
    queue = result.catch(() => undefined);
    return result;
  }

  function stopIfAborted(signal: AbortSignal | undefined): void {
    if (signal?.aborted) throw new AppError('CANCELLED', pdfTexts.cancelled);
  }

  return {
    close,
    toPdf: (html, options = {}) =>
      enqueue(async () => {
        const { signal } = options;
        const work = (current: BrowserWindow): Promise<Uint8Array> =>
          current.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        stopIfAborted(signal);
        try {
          return await attempt(html, signal, work);
        } catch (error) {
          stopIfAborted(signal);
          if (error instanceof AppError) throw error;
          return attempt(html, signal, work);
        }
      }),
    print: (html, options = {}) =>
      enqueue(() => attempt(html, undefined, (current) => onPaper(current, options))),
  };
}

const closedFault = () => new AppError('CANCELLED', pdfTexts.cancelled);

function onPaper(window: BrowserWindow, options: PrintOptions): Promise<PrintOutcome> {
  return new Promise((resolve, reject) => {
    window.webContents.print(
      {
        silent: options.silent ?? false,
        printBackground: true,
        landscape: true,
        pageSize: 'A4',
        margins: { marginType: 'none' },
        ...(options.deviceName === undefined ? {} : { deviceName: options.deviceName }),
      },
      (success, reason) => {
        if (success) resolve('printed');
        else if (/cancel/i.test(reason)) resolve('cancelled');
        else reject(new AppError('WRITE_FAILED', pdfTexts.notPrinted, { reason }));
      },
    );
  });
}
