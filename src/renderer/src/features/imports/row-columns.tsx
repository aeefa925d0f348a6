import type { Column } from '@renderer/components/data-table';
import { formatPhone } from '@renderer/lib/format';
import type { ImportRow } from '@shared/imports/preview-model';
import type { ReactNode } from 'react';
import classes from './imports.module.css';
import { OutcomeBadge } from './outcome-badge';
import { FIELD_LABELS, OUTCOME_LABELS, texts } from './texts';

/** A stored or given value as it is read aloud: numbers of telephones in groups. */
export function shownValue(field: ImportRow['diffs'][number]['field'], value: string | null): string {
  if (value === null) return '–';
  return field === 'phone' ? formatPhone(value) : value;
}

/** All that is to be said about a row in one line; the panel tells it whole. */
export function remarkOf(row: ImportRow): string {
  const changes = row.diffs.map(
    ({ field, before, after }) =>
      `${FIELD_LABELS[field]}: ${shownValue(field, before)} ${texts.arrow} ${shownValue(field, after)}`,
  );
  return [...row.issues.map(({ message }) => message), ...changes].join(' · ');
}

function Village({ row }: { readonly row: ImportRow }): ReactNode {
  if (row.villageLabel === null)
    return row.villageText && <em className={classes.given}>{row.villageText}</em>;
  const isAsGiven =
    row.villageText === null ||
    row.villageLabel.toLowerCase().startsWith(row.villageText.trim().toLowerCase());
  return (
    <span title={isAsGiven ? row.villageLabel : texts.asGiven(row.villageText ?? '')}>
      {row.villageLabel}
    </span>
  );
}

const ROW: Column<ImportRow> = {
  id: 'row',
  header: texts.row,
  width: 56,
  align: 'end',
  isNumber: true,
  text: (row) => String(row.row),
};
const SHEET: Column<ImportRow> = { id: 'sheet', header: texts.sheet, width: 130, text: (row) => row.sheet };
const REMARK: Column<ImportRow> = {
  id: 'remark',
  header: texts.remark,
  width: 380,
  minWidth: 240,
  grow: true,
  text: remarkOf,
  render: (row) => <span title={remarkOf(row)}>{remarkOf(row)}</span>,
};
const HEAD: readonly Column<ImportRow>[] = [
  {
    id: 'outcome',
    header: texts.outcome,
    width: 112,
    text: (row) => OUTCOME_LABELS[row.outcome],
    render: (row) => <OutcomeBadge row={row} />,
  },
  { id: 'studentNumber', header: texts.studentNumber, width: 104, text: (row) => row.studentNumber },
  { id: 'name', header: texts.name, width: 180, text: (row) => row.name },
];
const TAIL: readonly Column<ImportRow>[] = [
  { id: 'gender', header: texts.gender, width: 44, align: 'center', text: (row) => row.gender },
  {
    id: 'village',
    header: texts.village,
    width: 200,
    minWidth: 140,
    text: (row) => row.villageLabel ?? row.villageText,
    render: (row) => <Village row={row} />,
  },
  {
    id: 'group',
    header: texts.group,
    width: 116,
    text: (row) => (row.isLeader ? `${row.group ?? ''} (${texts.leader})` : row.group),
  },
  { id: 'studyProgram', header: texts.studyProgram, width: 156, text: (row) => row.studyProgram },
  {
    id: 'phone',
    header: texts.phone,
    width: 140,
    text: (row) => (row.phone ? formatPhone(row.phone) : null),
  },
  { id: 'email', header: texts.email, width: 180, defaultHidden: true, text: (row) => row.email },
];

/** The remark's column stands near the name where there is something to say, and is not there where there is not. */
export function rowColumns(has: {
  readonly sheets: boolean;
  readonly remarks: boolean;
}): readonly Column<ImportRow>[] {
  return [ROW, ...(has.sheets ? [SHEET] : []), ...HEAD, ...(has.remarks ? [REMARK] : []), ...TAIL];
}
