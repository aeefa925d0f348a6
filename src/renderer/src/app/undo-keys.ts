import { redoLastAct, undoLastAct } from '@renderer/components/feedback';
import { useEffect } from 'react';

const OWN_UNDO = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [data-own-undo]';

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z wherever no field or grid has an undo of its own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      const isElsewhere = event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null;
      if (isElsewhere || (event.target instanceof Element && event.target.closest(OWN_UNDO))) return;
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? redoLastAct() : undoLastAct());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
