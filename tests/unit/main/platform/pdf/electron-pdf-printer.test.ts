import { createPdfPrinter } from '@main/platform/pdf/electron-pdf-printer';
import { beforeEach, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({ opened: 0, failing: 0 }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class FakeWindow extends Emitter {
    private gone = false;
    readonly webContents = Object.assign(new Emitter(), {
      setWindowOpenHandler: () => undefined,
      // Never answers by itself unless it is to fail, as a page whose process was taken away.
      printToPDF: () =>
        electron.failing-- > 0 ? Promise.reject(new Error('no page')) : new Promise<never>(() => undefined),
    });
    constructor() {
      super();
      electron.opened += 1;
    }
    loadURL = async () => undefined;
    isDestroyed = () => this.gone;
    destroy() {
      this.gone = true;
      this.emit('closed');
    }
  }
  const own = {
    protocol: { isProtocolHandled: () => false, handle: () => undefined, unhandle: () => undefined },
    webRequest: { onBeforeRequest: () => undefined },
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
  };
  return { BrowserWindow: FakeWindow, session: { fromPartition: () => own } };
});

beforeEach(() => {
  electron.opened = 0;
  electron.failing = 0;
});

/** Long enough for every promise that is ready to have run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('opens no window any more once it is closed: a job under way must not keep the program from ending', async () => {
  const printer = createPdfPrinter({ fonts: new Map() });
  const running = printer.toPdf('<p>1</p>');
  const waiting = printer.toPdf('<p>2</p>');
  await settled();
  expect(electron.opened).toBe(1);
  printer.close();
  await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(electron.opened).toBe(1);
});

it('tries once more in a fresh window when a page is lost', async () => {
  const printer = createPdfPrinter({ fonts: new Map() });
  electron.failing = 2;
  await expect(printer.toPdf('<p>1</p>')).rejects.toThrow('no page');
  expect(electron.opened).toBe(3);
});
