import { Table } from '@mantine/core';
import { formatNumber } from '@renderer/lib/format';
import { formatShort } from '@shared/lib/dates';
import type { ProgramDetail, ProgramPerson } from '@shared/programs/model';
import { Link } from '@tanstack/react-router';
import classes from './programs.module.css';
import { texts } from './texts';

/** Who takes part, each a link to the student. */
export function PeopleList({ people }: { readonly people: readonly ProgramPerson[] }) {
  if (people.length === 0) return <p className={classes.none}>{texts.noPeople}</p>;
  return (
    <Table className={`${classes.table} tabular`} verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.name}</Table.Th>
          <Table.Th>{texts.studentNumber}</Table.Th>
          <Table.Th>{texts.group}</Table.Th>
          <Table.Th>{texts.university}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.enrolmentId}>
            <Table.Td>
              <Link className={classes.link} to="/students/$id" params={{ id: String(person.studentId) }}>
                {person.name}
              </Link>
              {!person.atKim && <span className={classes.aside}>{texts.elsewhere}</span>}
            </Table.Td>
            <Table.Td>{person.studentNumber}</Table.Td>
            <Table.Td>{person.groupName ?? '–'}</Table.Td>
            <Table.Td>{person.universityName}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What the program left behind. A link is shown as text: the program never opens the network. */
export function OutputList({ outputs }: { readonly outputs: ProgramDetail['outputs'] }) {
  if (outputs.length === 0) return <p className={classes.none}>{texts.noOutputs}</p>;
  return (
    <Table className={`${classes.table} tabular`} verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.outputTitle}</Table.Th>
          <Table.Th>{texts.outputType}</Table.Th>
          <Table.Th>{texts.outputLink}</Table.Th>
          <Table.Th>{texts.publishedOn}</Table.Th>
          <Table.Th ta="right">{texts.outputReach}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {outputs.map((output) => (
          <Table.Tr key={output.id}>
            <Table.Td>{output.title}</Table.Td>
            <Table.Td>{output.type ?? '–'}</Table.Td>
            <Table.Td className={classes.address}>{output.link ?? '–'}</Table.Td>
            <Table.Td>{output.publishedOn ? formatShort(output.publishedOn) : '–'}</Table.Td>
            <Table.Td ta="right">{output.reach === null ? '–' : formatNumber(output.reach)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
