import type { Column, FilterControl } from '@renderer/components/data-table';
import { StatusBadge } from '@renderer/components/display';
import { choice, found } from '@renderer/components/record';
import { formatNumber } from '@renderer/lib/format';
import { client } from '@renderer/lib/rpc';
import type { EligibilityCode } from '@shared/certificates/eligibility';
import type { CandidateRow } from '@shared/certificates/model';
import { Link } from '@tanstack/react-router';
import classes from './certificates.module.css';
import { texts } from './texts';

export const CANDIDATE_STATUSES = ['eligible', 'blocked', 'certified'] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

export function statusOf(row: CandidateRow): CandidateStatus {
  if (row.certificateNumber !== null) return 'certified';
  return row.eligible ? 'eligible' : 'blocked';
}

const TONES = { eligible: 'success', blocked: 'waiting', certified: 'gold' } as const;

export function CandidateBadge({ row }: { readonly row: CandidateRow }) {
  const status = statusOf(row);
  return <StatusBadge tone={TONES[status]}>{texts.status[status]}</StatusBadge>;
}

/** Where a reason is mended. */
const SCREENS: Partial<Record<EligibilityCode, '/placements' | '/scores' | '/programs' | 'student'>> = {
  NO_PLACEMENT: '/placements',
  PLACEMENT_NOT_FINISHED: '/placements',
  SCORES_INCOMPLETE: '/scores',
  SCORE_TOO_LOW: '/scores',
  TOO_FEW_PROGRAMS: '/programs',
  TOO_FEW_HOURS: 'student',
};

/** The link that mends a reason, or nothing where none does. */
function Remedy({ row, code }: { readonly row: CandidateRow; readonly code: EligibilityCode }) {
  const screen = SCREENS[code];
  const label = code in texts.remedy ? texts.remedy[code as keyof typeof texts.remedy] : null;
  if (screen === undefined || label === null) return null;
  const stop = (event: React.MouseEvent) => event.stopPropagation();
  return screen === 'student' ? (
    <Link to="/students/$id" params={{ id: String(row.studentId) }} className={classes.remedy} onClick={stop}>
      {label}
    </Link>
  ) : (
    <Link to={screen} className={classes.remedy} onClick={stop}>
      {label}
    </Link>
  );
}

/** What stands in the way, in words; or that nothing does. */
function reasonsOf(row: CandidateRow): string {
  const status = statusOf(row);
  if (status === 'eligible') return texts.ready;
  return row.certificateNumber ?? row.reasons.map(({ message }) => message).join(' ');
}

function Reasons({ row }: { readonly row: CandidateRow }) {
  const status = statusOf(row);
  const words = reasonsOf(row);
  if (status === 'eligible') return <span className={classes.quiet}>{words}</span>;
  if (status === 'certified') return <span className="tabular">{words}</span>;
  const mended = row.reasons.find(({ code }) => SCREENS[code] !== undefined);
  return (
    <span className={classes.reasons}>
      <span title={words}>{words}</span>
      {mended && <Remedy row={row} code={mended.code} />}
    </span>
  );
}

const { columns } = texts;
const number = { align: 'end', sortable: true, isNumber: true } as const;

export const CANDIDATE_COLUMNS: readonly Column<CandidateRow>[] = [
  {
    id: 'name',
    header: columns.name,
    width: 196,
    sortable: true,
    text: (row) => row.name,
    render: (row) => <span title={row.name}>{row.name}</span>,
  },
  {
    id: 'status',
    header: columns.status,
    width: 152,
    text: (row) => texts.status[statusOf(row)],
    render: (row) => <CandidateBadge row={row} />,
  },
  {
    id: 'reasons',
    header: columns.reasons,
    width: 280,
    grow: true,
    text: reasonsOf,
    render: (row) => <Reasons row={row} />,
  },
  {
    id: 'studentNumber',
    header: columns.studentNumber,
    width: 108,
    sortable: true,
    text: (row) => row.studentNumber,
  },
  { id: 'kimName', header: columns.kimName, width: 148, sortable: true, text: (row) => row.kimName },
  {
    id: 'finalScore',
    header: columns.finalScore,
    width: 104,
    ...number,
    text: (row) => (row.finalScore === null ? null : formatNumber(row.finalScore, 2, true)),
  },
  {
    id: 'programs',
    header: columns.programs,
    width: 92,
    ...number,
    text: (row) => formatNumber(row.programs),
  },
  {
    id: 'universityName',
    header: columns.universityName,
    width: 200,
    sortable: true,
    text: (row) => row.universityName,
  },
  {
    id: 'groupName',
    header: columns.groupName,
    width: 120,
    sortable: true,
    defaultHidden: true,
    text: (row) => row.groupName,
  },
];

export const CANDIDATE_FILTERS: readonly FilterControl[] = [
  choice('status', texts.statusFilter, CANDIDATE_STATUSES, texts.status),
  found('universityId', texts.universityFilter, client.universities.options),
];
