import { useEffect } from 'react';

/** A tab fetches what it shows: after this long it has drawn what it will draw. */
const LONGEST_MS = 3_000;

/** Brings the field of that name into sight and the cursor into it, as soon as it is there; without one, the tab's top. */
export function useFieldFocus(field: string | undefined, tab: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same name on another tab is another field
  useEffect(() => {
    // Tabs share one page, which would stay where the last one was scrolled to.
    if (field === undefined) return document.querySelector('main [data-narrow]')?.scrollTo({ top: 0 });
    const begun = performance.now();
    let frame = 0;
    const look = () => {
      const isFound = focusField(field);
      if (!isFound && performance.now() - begun < LONGEST_MS) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [field, tab]);
}

function focusField(name: string): boolean {
  const words = [
    ...document.querySelectorAll<HTMLElement>('main :is(label, legend, h2, [class*="InputWrapper-label"])'),
  ];
  const label = words.find((element) => textOf(element) === name);
  if (label === undefined) return false;
  label.scrollIntoView({ block: 'center' });
  const control = label instanceof HTMLLabelElement ? label.control : null;
  const around = label.closest('fieldset, section, [class*="InputWrapper-root"]');
  const inside = [...(around?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  // A hidden input of a file button is no place for the cursor.
  (control ?? inside.find(({ offsetParent }) => offsetParent !== null))?.focus({ preventScroll: true });
  return true;
}

const FOCUSABLE = 'input:not([type="hidden"]), textarea, button';

/** A required field's star is no part of its name. */
const textOf = (element: HTMLElement) => (element.textContent ?? '').replace(/\s*\*$/, '').trim();
