import type { RegisterQuery } from '@shared/certificates/contract';
import { CERTIFICATE_STATE_LABELS, REGISTER_COLUMNS, type RegisterRow } from '@shared/certificates/model';
import type { FeatureList } from '../feature-list';
import { registerRows, registerSpec } from './certificates.repository';
import { texts } from './texts';

export const registerList: FeatureList<RegisterQuery, RegisterRow> = {
  name: 'register',
  title: texts.exportTitle,
  columns: REGISTER_COLUMNS,
  page: ({ db, lists }, query) => lists.page(registerSpec, query, (ids) => registerRows(db, ids)),
  words: { state: ({ state }) => CERTIFICATE_STATE_LABELS[state] },
};
