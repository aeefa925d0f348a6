import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { texts } from './texts';
import type { Columns } from './use-columns';

/** Chooses the columns; kept on this PC for this table. */
export function ColumnMenu<T>({ columns }: { readonly columns: Columns<T> }): ReactNode {
  const choices = columns.all.slice(1).filter((column) => column.hideable !== false);
  if (choices.length === 0) return null;
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes.tool}
          leftSection={<IconColumns3 size={16} stroke={1.5} aria-hidden />}
        >
          {texts.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} w={240}>
        <div className={classes.popTitle}>{texts.columnsTitle}</div>
        <div className={classes.popList}>
          {choices.map((column) => (
            <Checkbox
              key={column.id}
              className={classes.popCheck}
              label={column.header}
              checked={columns.isVisible(column)}
              onChange={(event) => columns.setVisible(column.id, event.currentTarget.checked)}
            />
          ))}
        </div>
        <div className={classes.popFoot}>
          <span>{texts.shown(columns.visible.length, columns.all.length)}</span>
          <Button size="compact-xs" variant="subtle" onClick={columns.reset}>
            {texts.columnsReset}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
