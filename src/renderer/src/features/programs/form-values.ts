import type { UseFormReturnType } from '@mantine/form';
import type { ProgramDetail, ProgramInput } from '@shared/programs/model';

/** The form's values: a program's input whose places may still be empty. */
export type ProgramFormValues = Omit<ProgramInput, 'cohortId' | 'kimId'> & {
  cohortId: number | null;
  kimId: number | null;
};

export type ProgramForm = UseFormReturnType<ProgramFormValues>;

export interface CohortChoice {
  readonly id: number;
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
}

export const EMPTY_OUTPUT: ProgramInput['outputs'][number] = {
  typeId: null,
  title: '',
  link: null,
  publishedOn: null,
  reach: null,
};

/** A new program takes its cohort's dates. */
export function emptyProgram(cohort: CohortChoice | undefined): ProgramFormValues {
  return {
    cohortId: cohort?.id ?? null,
    kimId: null,
    title: '',
    kindId: null,
    potentialId: null,
    state: 'planned',
    startDate: cohort?.startDate ?? '',
    endDate: cohort?.endDate ?? '',
    plan: '',
    result: '',
    obstacle: '',
    followUp: '',
    reach: null,
    participantIds: [],
    outputs: [],
  };
}

/** Texts of a stored program are never null in the form: an input is empty, not uncontrolled. */
export function formValues(program: ProgramDetail): ProgramFormValues {
  return {
    cohortId: program.cohortId,
    kimId: program.kimId,
    title: program.title,
    kindId: program.kindId,
    potentialId: program.potentialId,
    state: program.state,
    startDate: program.startDate,
    endDate: program.endDate,
    plan: program.plan ?? '',
    result: program.result ?? '',
    obstacle: program.obstacle ?? '',
    followUp: program.followUp ?? '',
    reach: program.reach,
    participantIds: program.participantIds,
    outputs: program.outputs.map(({ typeId, title, link, publishedOn, reach }) => ({
      typeId,
      title,
      link: link ?? '',
      publishedOn,
      reach,
    })),
  };
}
