import { assessmentLabels } from './assessments/labels';
import { certificateLabels } from './certificates/labels';
import { cohortLabels } from './cohorts/labels';
import type { Dictionary } from './history/labels';
import { kimLabels } from './kim/labels';
import { listLabels } from './lists/labels';
import { placementLabels } from './placements/labels';
import { programLabels } from './programs/labels';
import { settingLabels } from './settings/labels';
import { studentLabels } from './students/labels';
import { universityLabels } from './universities/labels';

/** What every column of the office is called, by table: one dictionary for forms, history, imports and exports. */
export const DICTIONARY: Dictionary = {
  ...listLabels,
  ...kimLabels,
  ...universityLabels,
  ...cohortLabels,
  ...studentLabels,
  ...placementLabels,
  ...programLabels,
  ...assessmentLabels,
  ...certificateLabels,
  ...settingLabels,
  village: { noun: 'Kelurahan', namedBy: ['name'], columns: { name: { label: 'Nama', format: 'text' } } },
};
