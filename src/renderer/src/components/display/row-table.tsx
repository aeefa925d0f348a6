import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './display.module.css';

export interface RowTableColumn<T> {
  readonly header: string;
  readonly render: (row: T) => ReactNode;
  /** Numbers stand at the right. */
  readonly isEnd?: boolean;
  /** px */
  readonly width?: number;
  /** Stays on one line: dates. */
  readonly isWhole?: boolean;
}

export interface RowTableProps<T> {
  readonly columns: readonly RowTableColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string | number;
  /** Instead of the table while there is nothing. */
  readonly empty: ReactNode;
  /** px below which it scrolls sideways. */
  readonly minWidth?: number;
}

/** A short table within a `Section variant="flush"`: the parts of one record. */
export function RowTable<T>({ columns, rows, rowKey, empty, minWidth }: RowTableProps<T>): ReactNode {
  if (rows.length === 0) return empty;
  const table = (
    <Table className="tabular" horizontalSpacing={20}>
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ header, isEnd, width }) => (
            <Table.Th
              key={header}
              ta={isEnd ? 'right' : 'left'}
              {...(width === undefined ? {} : { w: width })}
            >
              {header}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)}>
            {columns.map(({ header, render, isEnd, isWhole }) => (
              <Table.Td
                key={header}
                ta={isEnd ? 'right' : 'left'}
                className={isWhole ? (classes.whole ?? '') : ''}
              >
                {render(row) ?? <span className={classes.dash}>–</span>}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
  if (minWidth === undefined) return table;
  return (
    <Table.ScrollContainer minWidth={minWidth} type="native">
      {table}
    </Table.ScrollContainer>
  );
}

/** The second line of a cell. */
export function Under({ children }: { readonly children: ReactNode }) {
  return <span className={classes.under}>{children}</span>;
}

/** Text that was typed over several lines, as it was typed. */
export function Lines({ children }: { readonly children: ReactNode }) {
  return <p className={classes.lines}>{children}</p>;
}

interface NothingProps {
  readonly children: string;
  readonly action?: ReactNode;
}

/** What a part of a record says while it is empty, with what to do about it. */
export function Nothing({ children, action }: NothingProps) {
  return (
    <div className={classes.nothing}>
      <p>{children}</p>
      {action}
    </div>
  );
}
