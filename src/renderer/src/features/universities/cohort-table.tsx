import { Button, Table } from '@mantine/core';
import { formatNumber } from '@renderer/lib/format';
import { formatShort } from '@shared/lib/dates';
import type { UniversityDetail } from '@shared/universities/model';
import { Link, useNavigate } from '@tanstack/react-router';
import { texts } from './texts';
import classes from './universities.module.css';

/** The cohorts that a university's students were in, newest first. */
export function CohortTable({ cohorts }: { readonly cohorts: UniversityDetail['cohorts'] }) {
  const navigate = useNavigate();
  if (cohorts.length === 0)
    return (
      <div className={classes.none}>
        <p>{texts.noCohorts}</p>
        <Button variant="default" size="xs" onClick={() => void navigate({ to: '/import' })}>
          {texts.importList}
        </Button>
      </div>
    );
  return (
    <Table className="tabular" horizontalSpacing={20}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.cohorts}</Table.Th>
          <Table.Th>{texts.period}</Table.Th>
          <Table.Th ta="right">{texts.groups}</Table.Th>
          <Table.Th ta="right">{texts.students}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cohorts.map((cohort) => (
          <Table.Tr key={cohort.id}>
            <Table.Td>
              <Link className={classes.link} to="/cohorts/$id" params={{ id: String(cohort.id) }}>
                {cohort.name}
              </Link>
            </Table.Td>
            <Table.Td className={classes.period}>
              {formatShort(cohort.startDate)} – {formatShort(cohort.endDate)}
            </Table.Td>
            <Table.Td ta="right">{formatNumber(cohort.groups)}</Table.Td>
            <Table.Td ta="right">{formatNumber(cohort.students)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
