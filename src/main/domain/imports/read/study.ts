import type { TableColumns } from '../recognise/columns';
import { headerKey } from '../recognise/meanings';

const FACULTY = /\b(?:fakultas|fak|faculty)\b/;
const PROGRAM = /\b(?:prodi|program studi|prog studi|jurusan|departemen|major)\b/;

/**
 * Study program and faculty of a row. A column headed "Fakultas/Prodi" or "Prog. Studi/Fakultas" holds both, in the
 * order that its header says, parted by a slash, a bar or a dash between spaces; any other value stays whole.
 */
export function splitStudy(
  values: { readonly studyProgram: string; readonly faculty: string },
  columns: TableColumns,
): { program: string; faculty: string } {
  const whole = { program: values.studyProgram, faculty: values.faculty };
  const at = columns.at.get('studyProgram');
  const header = headerKey(columns.list.find((column) => column.index === at)?.header ?? '');
  const [faculty, program] = [header.search(FACULTY), header.search(PROGRAM)];
  if (faculty < 0 || program < 0 || whole.faculty !== '') return whole;
  const halves = values.studyProgram.split(/\s*[/|]\s*|\s+[-–—]\s+/).filter((half) => half !== '');
  const [first = '', second = ''] = halves;
  if (halves.length !== 2 || /^(?:S|D)[ -]?(?:[1-4]|III|IV)$/i.test(first)) return whole;
  return faculty < program ? { faculty: first, program: second } : { program: first, faculty: second };
}
