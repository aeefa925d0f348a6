import { DetailList, ICON, Lines } from '@renderer/components/display';
import { FieldWarning } from '@renderer/components/form';
import { RecordHistory } from '@renderer/components/history';
import { Page, Section } from '@renderer/components/layout';
import {
  askState,
  Columns,
  RecordHeader,
  RecordLink,
  RecordPage,
  type ViewProps,
} from '@renderer/components/record';
import { formatCount } from '@renderer/lib/format';
import { formatRange } from '@shared/lib/dates';
import { PROGRAM_STATE_LABELS, type ProgramDetail } from '@shared/programs/model';
import { programWarnings } from '@shared/programs/rules';
import { IconProgressCheck } from '@tabler/icons-react';
import { PROGRAM_STATE, programs } from './api';
import { ProgramDrawer } from './program-drawer';
import { OutputList, PeopleList } from './program-parts';
import classes from './programs.module.css';
import { ProgramStateBadge } from './state-badge';
import { texts } from './texts';

/** One program: where, when, who, what came of it. */
export function ProgramDetailPage() {
  return <RecordPage kind={programs} View={Program} Drawer={ProgramDrawer} />;
}

function Program({ record: program, onEdit }: ViewProps<ProgramDetail>) {
  const cohort = { startDate: program.cohortStart, endDate: program.cohortEnd };
  const warnings = Object.values(programWarnings(program, cohort));
  return (
    <Page
      header={
        <RecordHeader
          kind={programs}
          record={program}
          onEdit={onEdit}
          title={program.title}
          badge={<ProgramStateBadge state={program.state} />}
          subtitle={`${program.kimName} · ${program.cohortName}`}
          menu={[
            {
              id: 'state',
              label: texts.changeState,
              icon: <IconProgressCheck {...ICON} />,
              onClick: () => askState(PROGRAM_STATE, [program.id], program.state),
            },
          ]}
        />
      }
    >
      {warnings.length > 0 && (
        <div>
          {warnings.map((warning) => (
            <FieldWarning key={warning}>{warning}</FieldWarning>
          ))}
        </div>
      )}
      <Columns shape="even">
        <About program={program} />
        <Result program={program} />
      </Columns>
      <Section title={texts.withCount(texts.people, program.participants.length)} variant="flush">
        <PeopleList people={program.participants} />
      </Section>
      <Section title={texts.withCount(texts.outputs, program.outputs.length)} variant="flush">
        <OutputList outputs={program.outputs} />
      </Section>
      <RecordHistory table="program" recordKey={program.id} />
    </Page>
  );
}

function About({ program }: { readonly program: ProgramDetail }) {
  return (
    <Section title={texts.plan}>
      <DetailList
        items={[
          {
            label: texts.kim,
            value: (
              <RecordLink to="/kim" id={program.kimId}>
                {program.kimName}
              </RecordLink>
            ),
          },
          { label: texts.village, value: `Kel. ${program.villageName}, Kec. ${program.districtName}` },
          {
            label: texts.cohort,
            value: (
              <RecordLink to="/cohorts" id={program.cohortId}>
                {program.cohortName}
              </RecordLink>
            ),
          },
          { label: texts.period, value: formatRange(program.startDate, program.endDate) },
          { label: texts.kind, value: program.kind },
          { label: texts.potential, value: program.potential },
          { label: texts.planText, value: program.plan && <Lines>{program.plan}</Lines> },
        ]}
      />
    </Section>
  );
}

function Result({ program }: { readonly program: ProgramDetail }) {
  const parts = [
    { label: texts.resultText, value: program.result },
    { label: texts.obstacle, value: program.obstacle },
    { label: texts.followUp, value: program.followUp },
    {
      label: texts.reach,
      value: program.reach === null ? null : formatCount(program.reach, texts.personUnit),
    },
  ];
  const isEmpty = parts.every(({ value }) => !value);
  return (
    <Section title={texts.result}>
      {isEmpty ? (
        <p className={classes.quiet}>
          {program.state === 'done' ? texts.noResult : texts.resultLater(PROGRAM_STATE_LABELS[program.state])}
        </p>
      ) : (
        <DetailList
          items={parts.map(({ label, value }) => ({
            label,
            value: value && <Lines>{value}</Lines>,
          }))}
        />
      )}
    </Section>
  );
}
