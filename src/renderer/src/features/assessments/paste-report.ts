import type { PasteIssue, PastePlan, Refused } from '@renderer/components/score-grid';
import { texts } from './texts';

/** Named at most; the rest is counted. */
const FEW = 5;
const words = texts.paste;

type Kind = PasteIssue['kind'];
type Of<K extends Kind> = Extract<PasteIssue, { kind: K }>;

/** What of a pasted block was not taken, in sentences; empty when all of it was. */
export function pasteReport({ issues, blanks }: PastePlan, refused: readonly Refused[]): readonly string[] {
  const of = <K extends Kind>(kind: K, name: (issue: Of<K>) => string): string[] =>
    issues.filter((issue): issue is Of<K> => issue.kind === kind).map(name);
  const say = (names: readonly string[], sentence: (which: string) => string) =>
    names.length > 0 ? [sentence(few(names))] : [];
  return [
    ...say(
      refused.map(({ name, column, text }) => `${name} (${column}): ${text}`),
      words.refused,
    ),
    ...say(
      of('unknown', ({ line, text, namesake }) => words.unknownLine(line, text, namesake)),
      words.unknown,
    ),
    ...say(
      of('ambiguous', ({ line, text }) => words.line(line, text)),
      words.ambiguous,
    ),
    ...say(
      of('otherName', ({ line, text, student }) => words.otherLine(line, text, student)),
      words.otherName,
    ),
    ...say([...new Set(of('twice', ({ student }) => student))], words.twice),
    ...say(
      of('locked', ({ student, reason }) => `${student} (${reason})`),
      words.locked,
    ),
    ...say(
      of('rowOutside', ({ line, text }) => words.line(line, text)),
      words.rowsBeyond,
    ),
    ...say(
      of('columnOutside', ({ place, text }) => words.column(place, text)),
      words.columnsBeyond,
    ),
    ...say(
      of('ignoredColumn', ({ heading }) => heading),
      words.ignored,
    ),
    ...(blanks > 0 ? [words.blanks(blanks)] : []),
  ];
}

function few(names: readonly string[]): string {
  const rest = names.length - FEW;
  return names.slice(0, FEW).join('; ') + (rest > 0 ? `; ${words.others(rest)}` : '');
}
