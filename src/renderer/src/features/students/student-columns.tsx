import { columnsOf } from '@renderer/components/data-table';
import { LeaderStar, NameCell, StatusBadge } from '@renderer/components/display';
import { formatNumber, formatPhone } from '@renderer/lib/format';
import { STUDENT_COLUMNS, type StudentRow } from '@shared/students/model';
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
    phone: { text: (row) => row.phone && formatPhone(row.phone) },
    isLeader: { text: (row) => (row.isLeader ? texts.leader : null) },
    kimName: {
      text: (row) => row.kimName ?? texts.notPlaced,
      render: (row) => row.kimName ?? <span className={classes.quiet}>{texts.notPlaced}</span>,
    },
    finalScore: {
      text: (row) => (row.finalScore === null ? null : formatNumber(row.finalScore, 2, true)),
    },
    hasCertificate: {
      text: (row) => (row.hasCertificate ? texts.issued : null),
      render: (row) => (row.hasCertificate ? <StatusBadge tone="gold">{texts.issued}</StatusBadge> : null),
    },
  };
}

function Name({ row }: { readonly row: StudentRow }) {
  return (
    <NameCell name={row.name}>
      {row.isLeader && <LeaderStar label={texts.leaderOf} />}
      {row.status === 'withdrawn' && <StatusBadge tone="neutral">{texts.withdrawnBadge}</StatusBadge>}
    </NameCell>
  );
}
