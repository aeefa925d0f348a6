import { ipcRenderer } from 'electron';

// The page makes a MessageChannel and posts one end here; it is handed to the main process and nothing else crosses.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== 'sikim:port') return;
  const [port] = event.ports;
  if (port) ipcRenderer.postMessage('sikim:port', null, [port]);
});
