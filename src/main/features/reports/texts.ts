import { reportTexts as texts } from '@domain/reports/texts';
import type { ActInfo } from '../../db/journal/journal';

/** A report on paper or in a file is a deed that changes nothing. */
export const exported = (period: string): ActInfo => ({
  kind: 'export',
  title: `${texts.title} diekspor: ${period}`,
  isLog: true,
});
