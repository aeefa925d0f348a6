import type { Pasted, Refused } from '@renderer/components/score-grid';
import { texts } from './texts';

/** Named at most; the rest is counted. */
const FEW = 5;

/** What of a pasted block was not taken, in sentences; empty when all of it was. */
export function pasteReport(pasted: Pasted, refused: readonly Refused[]): readonly string[] {
  const { unknown, ambiguous, beyond } = pasted;
  return [
    ...(refused.length > 0
      ? [texts.paste.refused(few(refused.map(({ name, column, text }) => `${name} (${column}): ${text}`)))]
      : []),
    ...(unknown.length > 0 ? [texts.paste.unknown(unknown.length, few(unknown))] : []),
    ...(ambiguous.length > 0 ? [texts.paste.ambiguous(few(ambiguous))] : []),
    ...(beyond.rows > 0 ? [texts.paste.rowsBeyond(beyond.rows)] : []),
    ...(beyond.columns > 0 ? [texts.paste.columnsBeyond(beyond.columns)] : []),
  ];
}

function few(names: readonly string[]): string {
  const rest = names.length - FEW;
  return names.slice(0, FEW).join('; ') + (rest > 0 ? `; ${texts.paste.others(rest)}` : '');
}
