import { appContract } from './app/contract';
import { assessmentsContract } from './assessments/contract';
import { certificatesContract } from './certificates/contract';
import { cohortsContract } from './cohorts/contract';
import { dashboardContract } from './dashboard/contract';
import { examplesContract } from './examples/contract';
import { historyContract } from './history/contract';
import { importsContract } from './imports/contract';
import { kimContract } from './kim/contract';
import { listsContract } from './lists/contract';
import { placementsContract } from './placements/contract';
import { programsContract } from './programs/contract';
import { regionsContract } from './regions/contract';
import { reportsContract } from './reports/contract';
import { searchContract } from './search/contract';
import { settingsContract } from './settings/contract';
import { studentsContract } from './students/contract';
import { universitiesContract } from './universities/contract';

/** The whole wire: one entry for each feature. */
export const contract = {
  app: appContract,
  assessments: assessmentsContract,
  certificates: certificatesContract,
  cohorts: cohortsContract,
  dashboard: dashboardContract,
  examples: examplesContract,
  history: historyContract,
  imports: importsContract,
  kim: kimContract,
  lists: listsContract,
  placements: placementsContract,
  programs: programsContract,
  regions: regionsContract,
  reports: reportsContract,
  search: searchContract,
  settings: settingsContract,
  students: studentsContract,
  universities: universitiesContract,
};
export type Contract = typeof contract;
