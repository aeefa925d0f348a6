import type { ScoreRow } from '@shared/assessments/model';

export const SCORE_ORDERS = ['name', 'number', 'group', 'pasted'] as const;
export type ScoreOrder = (typeof SCORE_ORDERS)[number];

const order = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** The sheet's rows as the clerk wants them. @param pasted enrolments in the order of the block pasted last; the rest follows */
export function inOrder(
  rows: readonly ScoreRow[],
  by: ScoreOrder,
  pasted: readonly number[],
): readonly ScoreRow[] {
  if (by === 'number') return [...rows].sort((a, b) => order.compare(a.studentNumber, b.studentNumber));
  if (by === 'group')
    return [...rows].sort(
      (a, b) =>
        order.compare(a.groupName ?? '\uffff', b.groupName ?? '\uffff') || order.compare(a.name, b.name),
    );
  if (by === 'name') return rows;
  const places = new Map(pasted.map((id, place) => [id, place]));
  const placeOf = ({ enrolmentId }: ScoreRow) => places.get(enrolmentId) ?? pasted.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}
