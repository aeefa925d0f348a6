import { ACT_COLUMNS } from '@shared/history/columns';
import type { ActListQuery } from '@shared/history/contract';
import { ACT_KIND_LABELS, type Act } from '@shared/history/model';
import { readActs } from '../../db/journal/acts';
import type { FeatureList } from '../feature-list';
import { actSpec } from './acts.repository';
import { texts } from './texts';

export const actList: FeatureList<ActListQuery, Act> = {
  name: 'acts',
  title: texts.exportTitle,
  columns: ACT_COLUMNS,
  page: ({ db, lists }, query) => lists.page(actSpec(dayStart), query, (ids) => readActs(db, ids)),
  words: {
    at: ({ at }) => localTime(at),
    kind: ({ kind }) => ACT_KIND_LABELS[kind],
    state: ({ undone }) => (undone ? texts.undone : null),
  },
};

/** Midnight of a calendar day where this PC stands, as an instant. */
function dayStart(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}

/** 'YYYY-MM-DD hh.mm' where this PC stands. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  return `${day} ${pad(at.getHours())}.${pad(at.getMinutes())}`;
}
