import type { RekapDocument } from '@domain/reports/job';
import type { CohortKind } from '@shared/cohorts/model';
import { toDayNumber } from '@shared/lib/dates';
import { FIRST_ROW, lastRow, rangeOf, SHEETS } from './frame';
import { LIST_LETTERS } from './lists';
import { KIM_LETTERS, livingKim, UNIVERSITY_LETTERS } from './tables';

/** The formula behind a figure of the Ringkasan: it counts the rows of the other sheets. @param row where it stands */
export function summaryFormula(document: RekapDocument, key: string, row: number): string {
  const { figures } = document;
  const kim = (letter: string) => rangeOf(SHEETS.kim, letter, figures.perKim.length);
  const university = (letter: string) => rangeOf(SHEETS.universities, letter, figures.perUniversity.length);
  const program = (letter: string) => rangeOf(SHEETS.programs, letter, document.programs.count);
  const participant = (letter: string) => rangeOf(SHEETS.participants, letter, document.participants.count);
  const certificate = (letter: string) => rangeOf(SHEETS.certificates, letter, document.certificates.count);
  const byLabel = (letter: string) => `SUMPRODUCT(--(${program(letter)}=$B${row}))`;

  if (key.startsWith('kind:')) return byLabel(LIST_LETTERS.programs.kind);
  if (key.startsWith('potential:')) return byLabel(LIST_LETTERS.programs.potential);
  switch (key) {
    case 'kim.total':
      return livingKim(document);
    case 'kim.active':
      return livingKim(document, [KIM_LETTERS.status, '"Aktif"']);
    case 'kim.decree':
      return livingKim(document, [KIM_LETTERS.decree, '"Ya"']);
    case 'kim.media':
      return livingKim(document, [KIM_LETTERS.media, '"Ya"']);
    case 'kim.assisted':
      return livingKim(document, [KIM_LETTERS.placements, '">0"']);
    case 'kim.programs':
      return livingKim(document, [KIM_LETTERS.programs, '">0"']);
    case 'students':
      return `SUM(${university(UNIVERSITY_LETTERS.students)})`;
    case 'students.KKN':
    case 'students.PKL':
    case 'students.Magang':
      return `SUM(${university(UNIVERSITY_LETTERS[key.slice(9) as CohortKind])})`;
    case 'universities':
      return `COUNTIF(${university(UNIVERSITY_LETTERS.placements)},">0")`;
    case 'placements':
      return `COUNT(${participant('A')})`;
    case 'placements.new':
      return `SUM(${kim(KIM_LETTERS.newPlacements)})`;
    case 'programs':
      return `COUNT(${program('A')})`;
    case 'programs.new':
      return beginsWithin(document, program(LIST_LETTERS.programs.start), document.figures.newPrograms);
    case 'programs.done':
      return `COUNTIF(${program(LIST_LETTERS.programs.state)},"Selesai")`;
    case 'reach':
      return `SUM(${program(LIST_LETTERS.programs.reach)})`;
    case 'outputs':
      return `SUM(${kim(KIM_LETTERS.outputs)})`;
    case 'certificates':
      return `COUNT(${certificate('A')})`;
    case 'certificates.notValid': {
      const state = certificate(LIST_LETTERS.certificates.state);
      return `COUNTIF(${state},"Dicabut")+COUNTIF(${state},"Diganti")`;
    }
    default:
      throw new RangeError(`No formula for ${key}`);
  }
}

/** "New" is what begins in the period; all of a cohort's programs are new to its own report. */
function beginsWithin({ heading, figures, programs }: RekapDocument, range: string, count: number): string {
  if (count === figures.programs)
    return `COUNT('${SHEETS.programs}'!$A$${FIRST_ROW}:$A$${lastRow(programs.count)})`;
  const serial = (date: string) => toDayNumber(date) + 25_569;
  return `COUNTIFS(${range},">=${serial(heading.start)}",${range},"<=${serial(heading.end)}")`;
}
