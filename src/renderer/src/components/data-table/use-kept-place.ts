import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { TableState } from './use-table-state';

interface KeptPlaceOptions {
  readonly state: Pick<TableState, 'takePlace' | 'keepPlace'>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly hash: string;
  readonly total: number | undefined;
  /** The offset the grid knows already: asking the element would lay the page out, and a leaving one answers 0. */
  readonly topOf: () => number;
  readonly active: number;
  readonly setActive: (index: number) => void;
}

/** A list comes back at the row and place where it was left; another query starts at its top. */
export function useKeptPlace({ state, scroller, hash, total, topOf, active, setActive }: KeptPlaceOptions) {
  const { takePlace, keepPlace } = state;
  const first = useRef(hash);
  const isKnown = total !== undefined;
  useEffect(() => {
    if (first.current === hash) return;
    first.current = hash;
    takePlace();
    scroller.current?.scrollTo({ top: 0 });
    setActive(-1);
  }, [hash, takePlace, scroller, setActive]);
  useEffect(() => {
    const place = isKnown ? takePlace() : null;
    if (place === null) return;
    const hasRow = place.active >= 0 && place.active < (total ?? 0);
    if (hasRow) setActive(place.active);
    // After the row is current: a grid that gets the focus without one makes its first row current.
    requestAnimationFrame(() => {
      scroller.current?.scrollTo({ top: place.top });
      if (hasRow && document.activeElement === document.body)
        scroller.current?.focus({ preventScroll: true });
    });
  }, [isKnown, total, takePlace, scroller, setActive]);
  const latest = useRef({ active, topOf });
  latest.current = { active, topOf };
  useLayoutEffect(() => {
    const keep = () => keepPlace({ top: latest.current.topOf(), active: latest.current.active });
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keepPlace]);
}
