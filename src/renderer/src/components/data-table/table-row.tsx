// biome-ignore-all lint/a11y/useSemanticElements: a grid of virtual rows cannot be a table element
import { type MouseEvent, memo, type ReactNode } from 'react';
import classes from './data-table.module.css';
import { texts } from './texts';
import type { Column } from './types';

export const ROW_HEIGHT = 36;

export interface RowHandlers<T> {
  readonly onClick: (event: MouseEvent, index: number, row: T) => void;
  readonly onToggle: (event: MouseEvent, index: number, row: T) => void;
  readonly onMenu: (event: MouseEvent, index: number, row: T) => void;
}

interface TableRowProps<T> {
  readonly id: string;
  readonly index: number;
  readonly row: T | undefined;
  readonly top: number;
  readonly columns: readonly Column<T>[];
  readonly isSelectable: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isClickable: boolean;
  readonly hasActions: boolean;
  readonly handlers: RowHandlers<T>;
}

function TableRowInner<T>(props: TableRowProps<T>): ReactNode {
  const { id, index, row, top, columns, isSelectable, isSelected, hasActions, handlers } = props;
  const first = isSelectable ? 2 : 1;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names the row by aria-activedescendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the grid
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelectable ? isSelected : undefined}
      data-active={props.isActive || undefined}
      data-open={props.isOpen || undefined}
      data-clickable={(props.isClickable && row !== undefined) || undefined}
      className={classes.row}
      style={{ top }}
      onClick={row === undefined ? undefined : (event) => handlers.onClick(event, index, row)}
      onContextMenu={
        row === undefined || !hasActions ? undefined : (event) => handlers.onMenu(event, index, row)
      }
    >
      {isSelectable && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: space selects, in the grid
        <div
          role="gridcell"
          aria-colindex={1}
          tabIndex={-1}
          className={classes.selectCell}
          onClick={row === undefined ? undefined : (event) => handlers.onToggle(event, index, row)}
        >
          <input
            type="checkbox"
            className={classes.check}
            checked={isSelected}
            readOnly
            tabIndex={-1}
            aria-label={texts.selectRow}
          />
        </div>
      )}
      {columns.map((column, position) => (
        <div
          key={column.id}
          role="gridcell"
          tabIndex={-1}
          aria-colindex={position + first}
          className={classes.cell}
          data-align={column.align}
          data-first={position === 0 || undefined}
        >
          {row === undefined ? (
            <span className={classes.bone} style={{ width: `${boneWidth(index, position)}%` }} />
          ) : (
            (column.render ?? column.text)(row)
          )}
        </div>
      ))}
      {hasActions && (
        <div
          role="gridcell"
          tabIndex={-1}
          aria-colindex={columns.length + first}
          className={classes.actionCell}
        >
          {row !== undefined && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={texts.rowActions}
              aria-haspopup="menu"
              className={classes.dots}
              onClick={(event) => handlers.onMenu(event, index, row)}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Uneven, but the same every time: a list that is coming, not a pattern. */
const boneWidth = (index: number, position: number) => 40 + ((index * 37 + position * 53) % 41);

/** One row; drawn again only when it, its columns or its state change. */
export const TableRow = memo(TableRowInner) as typeof TableRowInner;
