import { app, type Session, session } from 'electron';
import { ORIGIN } from './protocol';

/** Denies permissions, navigation, new windows, webviews and every request that is not for our own pages. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** To be called when ready: the default session's rules. */
export function lockDownSession(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  // What leaves the program goes through its own writers and dialogs.
  target.on('will-download', (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isOwnRequest(details.url) });
  });
}

function isOwnRequest(url: string): boolean {
  return (
    url.startsWith(`${ORIGIN}/`) ||
    url.startsWith('devtools://') ||
    url.startsWith('blob:app://') ||
    url.startsWith('data:')
  );
}
