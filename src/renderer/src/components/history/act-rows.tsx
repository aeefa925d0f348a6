import { ActionIcon, Tooltip } from '@mantine/core';
import { client } from '@renderer/lib/rpc';
import type { FieldChange, RowChange } from '@shared/history/model';
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { act } from '../feedback';
import classes from './history.module.css';
import { texts } from './texts';

interface ActRowsProps {
  readonly actId: number;
  readonly rows: readonly RowChange[];
  /** The record whose page this is, by table and key: it need not be named again. */
  readonly own?: string;
}

/** What an act did, row by row and field by field, in a clerk's words. */
export function ActRows({ actId, rows, own }: ActRowsProps): ReactNode {
  return rows.map((row) => (
    <div key={`${row.table} ${row.key}`} className={classes.row}>
      {(row.op !== 'u' || own !== `${row.table} ${row.key}`) && (
        <div className={classes.subject}>
          {row.subject}
          {row.op !== 'u' && <span className={classes.op}>{row.op === 'i' ? texts.made : texts.gone}</span>}
        </div>
      )}
      <dl className={classes.fields}>
        {row.fields.map((field) => (
          <Field key={`${field.column} ${field.label}`} field={field} row={row} actId={actId} />
        ))}
      </dl>
    </div>
  ));
}

interface FieldProps {
  readonly field: FieldChange;
  readonly row: RowChange;
  readonly actId: number;
}

function Field({ field, row, actId }: FieldProps) {
  const { column, label, before, after, canPutBack } = field;
  const putBack = () =>
    act(
      texts.notPutBack,
      () => client.history.putBack({ id: actId, table: row.table, key: row.key, column }),
      ({ title }) => ({ title }),
    );
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {row.op !== 'i' && <span className={classes.before}>{before ?? texts.empty}</span>}
        {row.op === 'u' && <IconArrowRight size={14} stroke={1.5} aria-label="menjadi" />}
        {row.op !== 'd' && <span className={classes.after}>{after ?? texts.empty}</span>}
        {canPutBack && (
          <Tooltip label={`${texts.putBack}: ${before ?? texts.empty}`} withArrow>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`${texts.putBack}: ${label}`}
              onClick={() => void putBack()}
            >
              <IconArrowBackUp size={14} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </dd>
    </>
  );
}
