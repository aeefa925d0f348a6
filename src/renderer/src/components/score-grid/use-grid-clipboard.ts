import { type RefObject, useEffect, useRef } from 'react';

interface Clipboard {
  readonly copy: () => string;
  readonly paste: (text: string) => void;
}

/**
 * Copy and paste while the grid has the focus. Heard on the document: with no text caret anywhere, Chromium sends these
 * events to the body and not to what is focused.
 */
export function useGridClipboard(
  grid: RefObject<HTMLElement | null>,
  isOn: boolean,
  clipboard: Clipboard,
): void {
  const latest = useRef(clipboard);
  latest.current = clipboard;
  useEffect(() => {
    if (!isOn) return;
    const hasFocus = () => grid.current !== null && document.activeElement === grid.current;
    const onCopy = (event: ClipboardEvent) => {
      if (!hasFocus()) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', latest.current.copy());
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!hasFocus()) return;
      event.preventDefault();
      latest.current.paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [grid, isOn]);
}
