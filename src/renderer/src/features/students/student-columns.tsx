import { columnsOf } from '@renderer/components/data-table';
import { StatusBadge } from '@renderer/components/display';
import { formatNumber, formatPhone } from '@renderer/lib/format';
import { STUDENT_COLUMNS, type StudentRow } from '@shared/students/model';
import { IconStarFilled } from '@tabler/icons-react';
import classes from './students.module.css';
import { texts } from './texts';

/** With all cohorts in one list, each row says which. */
export const ALL_COLUMNS = columnsOf<StudentRow>(
  STUDENT_COLUMNS.map((spec) => (spec.id === 'cohortName' ? { ...spec, defaultHidden: false } : spec)),
  looks(),
);
export const COHORT_COLUMNS = columnsOf<StudentRow>(STUDENT_COLUMNS, looks());

function looks(): NonNullable<Parameters<typeof columnsOf<StudentRow>>[1]> {
  return {
    name: { grow: true, minWidth: 200, render: (row) => <Name row={row} /> },
    studentNumber: { render: (row) => <span className="tabular">{row.studentNumber}</span> },
    phone: { render: (row) => row.phone && <span className="tabular">{formatPhone(row.phone)}</span> },
    isLeader: { render: (row) => (row.isLeader ? texts.leader : null) },
    kimName: {
      render: (row) => row.kimName ?? <span className={classes.quiet}>{texts.notPlaced}</span>,
    },
    finalScore: { render: (row) => (row.finalScore === null ? null : formatNumber(row.finalScore, 2, true)) },
    hasCertificate: {
      render: (row) => (row.hasCertificate ? <StatusBadge tone="gold">{texts.issued}</StatusBadge> : null),
    },
  };
}

function Name({ row }: { readonly row: StudentRow }) {
  return (
    <span className={classes.name}>
      <span title={row.name}>{row.name}</span>
      {row.isLeader && (
        <IconStarFilled size={12} className={classes.star} role="img" aria-label={texts.leaderOf}>
          <title>{texts.leaderOf}</title>
        </IconStarFilled>
      )}
      {row.status === 'withdrawn' && <StatusBadge tone="neutral">{texts.withdrawnBadge}</StatusBadge>}
    </span>
  );
}
