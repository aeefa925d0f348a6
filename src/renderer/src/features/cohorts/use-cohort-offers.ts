import type { UseFormReturnType } from '@mantine/form';
import { client } from '@renderer/lib/rpc';
import type { CohortInput, CohortKind } from '@shared/cohorts/model';
import { academicTermOf, defaultDates } from '@shared/cohorts/rules';
import { isPlainDate, yearOf } from '@shared/lib/dates';
import { useRef } from 'react';

export type CohortForm = UseFormReturnType<CohortInput>;

/**
 * What the form offers by itself follows the kind and the start as long as nobody typed over it: the name of a new
 * cohort, its end, its academic year.
 */
export function useCohortOffers(form: CohortForm, isNew: boolean) {
  const offeredName = useRef(isNew ? form.values.name : null);
  const latest = useRef(form);
  latest.current = form;

  const offerName = async (kind: CohortKind, startDate: string) => {
    if (offeredName.current === null || !isPlainDate(startDate)) return;
    const { name } = await client.cohorts.suggestName({ kind, year: yearOf(startDate) });
    if (latest.current.values.name !== offeredName.current) return;
    offeredName.current = name;
    latest.current.setFieldValue('name', name);
  };

  const setKind = (kind: CohortKind) => {
    form.setFieldValue('kind', kind);
    void offerName(kind, form.values.startDate);
  };

  const setStart = (date: string | null) => {
    const { startDate: before, endDate, academicYear, semester, kind } = form.values;
    form.setFieldValue('startDate', date ?? '');
    if (!isPlainDate(date)) return;
    const offered = !isPlainDate(before) ? null : { ...defaultDates(before), ...academicTermOf(before) };
    if (isNew && (endDate === '' || endDate === offered?.endDate))
      form.setFieldValue('endDate', defaultDates(date).endDate);
    if (!academicYear || (academicYear === offered?.academicYear && semester === offered.semester)) {
      const term = academicTermOf(date);
      form.setFieldValue('academicYear', term.academicYear);
      form.setFieldValue('semester', term.semester);
    }
    void offerName(kind, date);
  };

  return { setKind, setStart };
}
