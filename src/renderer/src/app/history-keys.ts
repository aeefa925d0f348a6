import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Alt+Left and Alt+Right, as in every window that has pages; not while a dialog or drawer asks for an answer. */
export function useHistoryKeys(): void {
  const { history } = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      event.preventDefault();
      if (event.key === 'ArrowLeft') history.back();
      else history.forward();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [history]);
}
