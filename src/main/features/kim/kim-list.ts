import type { KimListQuery } from '@shared/kim/contract';
import { KIM_COLUMNS, KIM_STATUS_LABELS, type KimRow } from '@shared/kim/model';
import { completeness } from '@shared/kim/rules';
import type { FeatureList } from '../feature-list';
import { kimRows, kimSpec } from './kim.repository';
import { texts } from './texts';

export const kimList: FeatureList<KimListQuery, KimRow> = {
  name: 'kim',
  title: texts.exportTitle,
  columns: KIM_COLUMNS,
  page: ({ db, lists, today }, query) =>
    lists.page(kimSpec(today), query, async (ids) => (await kimRows(db, ids, today)).map(toRow)),
  words: { status: ({ status }) => KIM_STATUS_LABELS[status] },
};

function toRow({
  membersMale,
  membersFemale,
  hasSecretariat,
  hasStatutes,
  hasAdministration,
  mediaCount,
  ...row
}: Awaited<ReturnType<typeof kimRows>>[number]): KimRow {
  const facts = {
    decreeNumber: row.decreeNumber,
    hasSecretariat: hasSecretariat === 1,
    hasStatutes: hasStatutes === 1,
    hasAdministration: hasAdministration === 1,
    mediaCount,
  };
  const known = membersMale !== null || membersFemale !== null;
  return {
    ...row,
    membersTotal: known ? (membersMale ?? 0) + (membersFemale ?? 0) : null,
    completeness: completeness(facts),
  };
}
