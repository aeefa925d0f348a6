import type { ProgramListQuery } from '@shared/programs/contract';
import { PROGRAM_COLUMNS, PROGRAM_STATE_LABELS, type ProgramRow } from '@shared/programs/model';
import type { FeatureList } from '../feature-list';
import { programRows, programSpec } from './programs.repository';
import { texts } from './texts';

export const programList: FeatureList<ProgramListQuery, ProgramRow> = {
  name: 'programs',
  title: texts.exportTitle,
  columns: PROGRAM_COLUMNS,
  page: ({ db, lists }, query) => lists.page(programSpec, query, (ids) => programRows(db, ids)),
  words: { state: ({ state }) => PROGRAM_STATE_LABELS[state] },
};
