import { useCallback, useMemo, useState } from 'react';
import { loadPrefs, noPrefs, savePrefs } from './table-prefs';
import type { Column } from './types';

export const SELECT_WIDTH = 40;
export const ACTIONS_WIDTH = 44;

export interface Columns<T> {
  readonly all: readonly Column<T>[];
  readonly visible: readonly Column<T>[];
  readonly isVisible: (column: Column<T>) => boolean;
  readonly setVisible: (id: string, visible: boolean) => void;
  readonly setWidth: (id: string, width: number | null) => void;
  readonly reset: () => void;
  readonly widthOf: (column: Column<T>) => number;
  /** CSS `grid-template-columns`, and the width in px below which the table scrolls sideways. */
  readonly template: string;
  readonly totalWidth: number;
}

/** Which columns show and how wide; remembered per table. */
export function useColumns<T>(
  tableId: string,
  all: readonly Column<T>[],
  extras: { readonly select: boolean; readonly actions: boolean },
): Columns<T> {
  const [prefs, setPrefs] = useState(() => loadPrefs(tableId));
  const { select, actions } = extras;

  const isVisible = useCallback(
    (column: Column<T>) =>
      column === all[0] ||
      (column.defaultHidden ? prefs.shown.includes(column.id) : !prefs.hidden.includes(column.id)),
    [all, prefs],
  );
  const setVisible = useCallback(
    (id: string, visible: boolean) => {
      const { hidden, shown } = loadPrefs(tableId);
      const without = (list: readonly string[]) => list.filter((other) => other !== id);
      setPrefs(
        savePrefs(tableId, {
          hidden: visible ? without(hidden) : [...without(hidden), id],
          shown: visible ? [...without(shown), id] : without(shown),
        }),
      );
    },
    [tableId],
  );
  const setWidth = useCallback(
    (id: string, width: number | null) => {
      const { [id]: _old, ...rest } = loadPrefs(tableId).widths;
      setPrefs(savePrefs(tableId, { widths: width === null ? rest : { ...rest, [id]: width } }));
    },
    [tableId],
  );
  const reset = useCallback(
    () => setPrefs(savePrefs(tableId, { hidden: noPrefs.hidden, shown: noPrefs.shown, widths: {} })),
    [tableId],
  );

  return useMemo(() => {
    const visible = all.filter(isVisible);
    const widthOf = (column: Column<T>) => prefs.widths[column.id] ?? column.width;
    const grows = (column: Column<T>) => column.grow === true && prefs.widths[column.id] === undefined;
    const tracks = visible.map((column) =>
      grows(column) ? `minmax(${column.width}px, 1fr)` : `${widthOf(column)}px`,
    );
    const filler = visible.some(grows) ? [] : ['minmax(0, 1fr)'];
    const edges = (select ? SELECT_WIDTH : 0) + (actions ? ACTIONS_WIDTH : 0);
    return {
      all,
      visible,
      isVisible,
      setVisible,
      setWidth,
      reset,
      widthOf,
      template: [
        ...(select ? [`${SELECT_WIDTH}px`] : []),
        ...tracks,
        ...filler,
        ...(actions ? [`${ACTIONS_WIDTH}px`] : []),
      ].join(' '),
      totalWidth: edges + visible.reduce((sum, column) => sum + widthOf(column), 0),
    };
  }, [all, isVisible, setVisible, setWidth, reset, prefs, select, actions]);
}
