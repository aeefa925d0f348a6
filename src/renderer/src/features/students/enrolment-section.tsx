import { ActionMenu, type RowAction } from '@renderer/components/data-table';
import { ICON, StatusBadge, type StatusTone, Timeline } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { RecordLink } from '@renderer/components/record';
import { currentDay } from '@renderer/lib/current-day';
import { formatNumber } from '@renderer/lib/format';
import { formatLong, formatRange } from '@shared/lib/dates';
import { stateOn } from '@shared/placements/rules';
import type { StudentDetail } from '@shared/students/model';
import { IconArrowBackUp, IconMapPin, IconPencil, IconUserMinus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { rejoin, withdraw } from './api';
import { askWithdrawal } from './dialogs';
import { usePlaceElsewhere } from './place-elsewhere';
import classes from './students.module.css';
import { texts } from './texts';

type Enrolment = StudentDetail['enrolments'][number];

interface EnrolmentSectionProps {
  readonly name: string;
  readonly enrolment: Enrolment;
  readonly onEdit: () => void;
}

/** A student's part in one cohort, whole: where, what, how good, and the paper. */
export function EnrolmentSection({ name, enrolment, onEdit }: EnrolmentSectionProps) {
  return (
    <Section
      title={
        <RecordLink to="/cohorts" id={enrolment.cohortId}>
          {enrolment.cohortName}
        </RecordLink>
      }
      description={formatRange(enrolment.startDate, enrolment.endDate)}
      action={<EnrolmentMenu name={name} enrolment={enrolment} onEdit={onEdit} />}
    >
      <Facts enrolment={enrolment} />
      <div className={classes.parts}>
        <div>
          <h3>{texts.placements}</h3>
          <Placements enrolment={enrolment} />
        </div>
        <div>
          <h3>{texts.programs}</h3>
          <Programs enrolment={enrolment} />
        </div>
        <div>
          <h3>{texts.scores}</h3>
          <Scores enrolment={enrolment} />
        </div>
        <div>
          <h3>{texts.certificates}</h3>
          <Certificates enrolment={enrolment} />
        </div>
      </div>
    </Section>
  );
}

function EnrolmentMenu({ name, enrolment, onEdit }: EnrolmentSectionProps) {
  const place = usePlaceElsewhere();
  const isActive = enrolment.status === 'active';
  const items: readonly RowAction[] = [
    { id: 'edit', label: texts.editEnrolment, icon: <IconPencil {...ICON} />, onClick: onEdit },
    {
      id: 'place',
      label: texts.place,
      icon: <IconMapPin {...ICON} />,
      onClick: () => place([enrolment.id]),
      ...(isActive ? {} : { disabledReason: texts.withdrawnBadge }),
    },
    isActive
      ? {
          id: 'withdraw',
          divider: true,
          label: texts.withdraw,
          icon: <IconUserMinus {...ICON} />,
          onClick: () =>
            askWithdrawal(name, kimToday(enrolment), (date) => withdraw(enrolment.id, name, date)),
        }
      : {
          id: 'rejoin',
          divider: true,
          label: texts.rejoin,
          icon: <IconArrowBackUp {...ICON} />,
          onClick: () => void rejoin(enrolment.id, name),
        },
  ];
  return <ActionMenu label={texts.editEnrolment} actions={items} />;
}

function Facts({ enrolment }: { readonly enrolment: Enrolment }) {
  const { groupName, isLeader, academicSupervisor, hours, status, archivedAt } = enrolment;
  const facts = [
    groupName && (
      <span key="group">
        <strong>{groupName}</strong>
        {isLeader && ` · ${texts.leader}`}
      </span>
    ),
    academicSupervisor && (
      <span key="supervisor">
        {texts.supervisor}: <strong>{academicSupervisor}</strong>
      </span>
    ),
    hours !== null && (
      <span key="hours">
        {texts.hours}: <strong>{formatNumber(hours)}</strong>
      </span>
    ),
    status === 'withdrawn' && (
      <StatusBadge key="withdrawn" tone="warning">
        {texts.withdrawnBadge}
      </StatusBadge>
    ),
    archivedAt !== null && (
      <StatusBadge key="archived" tone="neutral">
        {texts.isArchived}
      </StatusBadge>
    ),
  ].filter(Boolean);
  return facts.length > 0 ? <div className={classes.facts}>{facts}</div> : null;
}

function Placements({ enrolment }: { readonly enrolment: Enrolment }) {
  const today = currentDay();
  if (enrolment.placements.length === 0) return <p className={classes.quiet}>{texts.noPlacements}</p>;
  return (
    <Timeline
      entries={enrolment.placements.map((placement) => {
        const state = stateOn(placement, today);
        const status = [texts[state], placement.isTransfer ? texts.moved : null].filter(Boolean).join(' · ');
        return {
          id: placement.id,
          isCurrent: state === 'running',
          title: (
            <RecordLink to="/kim" id={placement.kimId}>
              {placement.kimName}
            </RecordLink>
          ),
          when: formatRange(placement.startDate, placement.endDate),
          text: (
            <>
              Kel. {placement.villageName}, Kec. {placement.districtName}
              <br />
              {placement.reason ? `${status}: ${placement.reason}` : status}
            </>
          ),
        };
      })}
    />
  );
}

const PROGRAM_TONES: Readonly<Record<string, StatusTone>> = {
  planned: 'neutral',
  running: 'info',
  done: 'success',
  cancelled: 'danger',
};

function Programs({ enrolment }: { readonly enrolment: Enrolment }) {
  if (enrolment.programs.length === 0) return <p className={classes.quiet}>{texts.noPrograms}</p>;
  return (
    <ul className={classes.list}>
      {enrolment.programs.map((program) => (
        <li key={program.id}>
          <RecordLink to="/programs" id={program.id}>
            {program.title}
          </RecordLink>
          <StatusBadge tone={PROGRAM_TONES[program.state] ?? 'neutral'}>
            {texts.programStates[program.state] ?? program.state}
          </StatusBadge>
        </li>
      ))}
    </ul>
  );
}

function Scores({ enrolment }: { readonly enrolment: Enrolment }) {
  const { scores, finalScore, assessor } = enrolment;
  if (scores.length === 0 && finalScore === null) return <p className={classes.quiet}>{texts.noScores}</p>;
  return (
    <ul className={classes.list}>
      {scores.map(({ aspect, value }) => (
        <li key={aspect}>
          <span>{aspect}</span>
          <span className="tabular">{formatNumber(value)}</span>
        </li>
      ))}
      {finalScore !== null && (
        <li className={classes.total}>
          <span>{texts.finalScore}</span>
          <span className="tabular">{formatNumber(finalScore, 2, true)}</span>
        </li>
      )}
      {assessor && <li className={classes.aside}>{texts.assessor(assessor)}</li>}
    </ul>
  );
}

function Certificates({ enrolment }: { readonly enrolment: Enrolment }) {
  if (enrolment.certificates.length === 0) return <p className={classes.quiet}>{texts.noCertificates}</p>;
  return (
    <ul className={classes.list}>
      {enrolment.certificates.map(({ id, number, issuedOn, state }) => (
        <li key={id}>
          <span>
            <Link to="/certificates" className={classes.link}>
              {number}
            </Link>
            <br />
            <span className={classes.aside}>{texts.issuedOn(formatLong(issuedOn))}</span>
          </span>
          <StatusBadge tone={state === 'valid' ? 'gold' : 'neutral'}>
            {texts.certificateStates[state] ?? state}
          </StatusBadge>
        </li>
      ))}
    </ul>
  );
}

/** Where the student is today. */
function kimToday({ placements }: Enrolment): string | null {
  const today = currentDay();
  return placements.find((placement) => stateOn(placement, today) === 'running')?.kimName ?? null;
}
