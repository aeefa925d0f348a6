import { useForm } from '@mantine/form';
import { EmptyState } from '@renderer/components/display';
import { AsyncSelect, DateField, FieldRow, FormDrawer, FormSection } from '@renderer/components/form';
import { currentDay } from '@renderer/lib/current-day';
import { api, client } from '@renderer/lib/rpc';
import type { UnplacedGroup } from '@shared/placements/model';
import { dateFaults } from '@shared/placements/rules';
import { useQuery } from '@tanstack/react-query';
import { placementActions } from './api';
import classes from './placements.module.css';
import { texts } from './texts';

interface GroupsForm {
  startDate: string | null;
  endDate: string | null;
  /** KIM by the group's id. */
  kims: Record<string, number | null>;
}

interface GroupsDrawerProps {
  readonly opened: boolean;
  readonly cohortId: number | null;
  readonly onClose: () => void;
}

/** "Tempatkan per kelompok": every group that waits, each with a KIM to choose. */
export function GroupsDrawer({ opened, cohortId, onClose }: GroupsDrawerProps) {
  const groups = useQuery({
    ...api.placements.unplacedGroups.queryOptions({ input: cohortId === null ? {} : { cohortId } }),
    enabled: opened,
  });
  const cohort = useQuery({
    ...api.cohorts.get.queryOptions({ input: { id: cohortId ?? 0 } }),
    enabled: opened && cohortId !== null,
  });
  if (!opened || !groups.data || (cohortId !== null && !cohort.data)) return null;
  const span = cohort.data ? { startDate: cohort.data.startDate, endDate: cohort.data.endDate } : null;
  return <OpenDrawer groups={groups.data} span={span} onClose={onClose} />;
}

interface OpenDrawerProps {
  readonly groups: readonly UnplacedGroup[];
  readonly span: { readonly startDate: string; readonly endDate: string } | null;
  readonly onClose: () => void;
}

function OpenDrawer({ groups, span, onClose }: OpenDrawerProps) {
  const actions = placementActions;
  const form = useForm<GroupsForm>({
    initialValues: {
      startDate: span?.startDate ?? null,
      endDate: span?.endDate ?? null,
      kims: Object.fromEntries(groups.map(({ groupId, kimId }) => [groupId, kimId])),
    },
    validate: (values) => groupFaults(values),
  });
  const { startDate, endDate, kims } = form.values;
  const chosen = groups.filter(({ groupId }) => kims[groupId]);
  const count = chosen.reduce((sum, group) => sum + group.unplaced, 0);
  const save = async () => {
    if (startDate === null || endDate === null) return;
    const items = chosen.map(({ groupId }) => ({ groupId, kimId: kims[groupId] ?? 0 }));
    await actions.placeGroups(items, { startDate, endDate });
  };
  return (
    <FormDrawer
      opened
      width={680}
      title={texts.groupsTitle}
      description={texts.groupsHelp}
      form={form}
      submitLabel={texts.placeMany(count)}
      onSubmit={save}
      onClose={onClose}
    >
      <FormSection title={texts.dates}>
        <FieldRow>
          <DateField label={texts.start} required {...form.getInputProps('startDate')} />
          <DateField label={texts.end} required {...form.getInputProps('endDate')} />
        </FieldRow>
      </FormSection>
      <FormSection title={texts.filters.group}>
        {groups.length === 0 && (
          <EmptyState kind="done" title={texts.groupsNone} description={texts.groupsNoneText} />
        )}
        {form.errors.kims && <p className={classes.fault}>{form.errors.kims}</p>}
        <ul className={classes.groups} tabIndex={-1} data-autofocus>
          {groups.map((group) => (
            <GroupLine
              key={group.groupId}
              group={group}
              date={startDate ?? currentDay()}
              value={kims[group.groupId] ?? null}
              onChange={(kimId) => {
                form.setFieldValue(`kims.${group.groupId}`, kimId);
                form.clearFieldError('kims');
              }}
            />
          ))}
        </ul>
      </FormSection>
    </FormDrawer>
  );
}

function groupFaults({ startDate, endDate, kims }: GroupsForm): Record<string, string> {
  const faults: Record<string, string> = {};
  if (startDate === null) faults.startDate = texts.chooseDate;
  if (endDate === null) faults.endDate = texts.chooseDate;
  if (startDate !== null && endDate !== null) Object.assign(faults, dateFaults({ startDate, endDate }));
  if (Object.values(kims).every((kimId) => kimId === null)) faults.kims = texts.chooseAtLeastOne;
  return faults;
}

interface GroupLineProps {
  readonly group: UnplacedGroup;
  readonly date: string;
  readonly value: number | null;
  readonly onChange: (kimId: number | null) => void;
}

function GroupLine({ group, date, value, onChange }: GroupLineProps) {
  const { groupName, universityName, unplaced, members, kimId, kimName } = group;
  return (
    <li>
      <span>
        <strong>{groupName}</strong>
        <small>{universityName}</small>
        <small>{texts.groupLine(unplaced, members)}</small>
      </span>
      <AsyncSelect
        label={`${texts.kim} ${groupName} ${universityName}`}
        placeholder={texts.searchKim}
        queryKey={['placement-kim', date]}
        load={async (search, signal) => {
          const found = await client.placements.kimChoices({ search, date }, { signal });
          return found.map(({ id, name, villageName, districtName, students }) => ({
            id,
            label: name,
            description: `${texts.kimPlace(villageName, districtName)} · ${texts.kimStudents(students)}`,
          }));
        }}
        selected={kimId !== null && kimName !== null ? { id: kimId, label: kimName } : null}
        value={value}
        onChange={onChange}
      />
    </li>
  );
}
