import { type AnyRouter, ORPCError, onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { isAppError } from '@shared/lib/errors';
import { type IpcMainEvent, ipcMain } from 'electron';

export const PORT_CHANNEL = 'sikim:port';

/**
 * Answers the contract over the MessagePort the page hands over. Only the main frame of our own origin may.
 * @param router asked anew for each port, so that a reloaded page meets a restored database
 * @param origin exact origin of our pages, e.g. 'app://sikim'
 */
export function serveRpc(
  router: () => Promise<AnyRouter>,
  origin: string,
  log: (error: unknown) => void,
): void {
  ipcMain.on(PORT_CHANNEL, (event: IpcMainEvent) => {
    const [port] = event.ports;
    if (!port || !isOurPage(event, origin)) return;
    // What the page says meanwhile waits in the port until it is started.
    router().then((current) => {
      handlerFor(current, log).upgrade(port, { context: {} });
      port.start();
    }, log);
  });
}

function handlerFor(router: AnyRouter, log: (error: unknown) => void): RPCHandler<Record<never, never>> {
  return new RPCHandler(router, {
    interceptors: [
      onError((error) => {
        if (!isExpected(error)) log(error);
      }),
    ],
  });
}

function isOurPage(event: IpcMainEvent, origin: string): boolean {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame) return false;
  if (!URL.canParse(frame.url)) return false;
  const { protocol, host } = new URL(frame.url);
  return `${protocol}//${host}` === origin;
}

function isExpected(error: unknown): boolean {
  return (
    isAppError(error) ||
    (error instanceof ORPCError && error.defined) ||
    (error as Error)?.name === 'AbortError'
  );
}
