import { Nothing, RowTable, type RowTableColumn } from '@renderer/components/display';
import { RecordLink } from '@renderer/components/record';
import { formatNumber } from '@renderer/lib/format';
import { formatShort } from '@shared/lib/dates';
import type { ProgramDetail, ProgramPerson } from '@shared/programs/model';
import classes from './programs.module.css';
import { texts } from './texts';

const PEOPLE: readonly RowTableColumn<ProgramPerson>[] = [
  {
    header: texts.name,
    render: ({ studentId, name, atKim }) => (
      <>
        <RecordLink to="/students" id={studentId}>
          {name}
        </RecordLink>
        {!atKim && <span className={classes.aside}>{texts.elsewhere}</span>}
      </>
    ),
  },
  { header: texts.studentNumber, render: ({ studentNumber }) => studentNumber },
  { header: texts.group, render: ({ groupName }) => groupName },
  { header: texts.university, render: ({ universityName }) => universityName },
];

/** Who takes part, each a link to the student. */
export function PeopleList({ people }: { readonly people: readonly ProgramPerson[] }) {
  return (
    <RowTable
      columns={PEOPLE}
      rows={people}
      rowKey={({ enrolmentId }) => enrolmentId}
      empty={<Nothing>{texts.noPeople}</Nothing>}
    />
  );
}

type Output = ProgramDetail['outputs'][number];

const OUTPUTS: readonly RowTableColumn<Output>[] = [
  { header: texts.outputTitle, render: ({ title }) => title },
  { header: texts.outputType, render: ({ type }) => type },
  {
    header: texts.outputLink,
    render: ({ link }) => link && <span className={classes.address}>{link}</span>,
  },
  { header: texts.publishedOn, render: ({ publishedOn }) => publishedOn && formatShort(publishedOn) },
  {
    header: texts.outputReach,
    isEnd: true,
    render: ({ reach }) => (reach === null ? null : formatNumber(reach)),
  },
];

/** What the program left behind. A link is shown as text: the program never opens the network. */
export function OutputList({ outputs }: { readonly outputs: readonly Output[] }) {
  return (
    <RowTable
      columns={OUTPUTS}
      rows={outputs}
      rowKey={({ id }) => id}
      empty={<Nothing>{texts.noOutputs}</Nothing>}
    />
  );
}
