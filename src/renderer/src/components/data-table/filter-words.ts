import { formatShort } from '@shared/lib/dates';
import { texts } from './texts';
import type { FilterControl, FilterLabels } from './types';

/** What a filter is set to, in words; empty when it says no more than its own name. */
function wordsOf(control: FilterControl, values: readonly string[], labels: FilterLabels): readonly string[] {
  if (control.kind === 'toggle') return [];
  if (control.kind === 'dates') return [datesOf(values)];
  return values.map((value) =>
    control.kind === 'choice'
      ? (control.options.find((option) => option.value === value)?.label ?? value)
      : (labels[`${control.id} ${value}`] ?? control.labelOf?.(value) ?? value),
  );
}

function datesOf([from = '', until = '']: readonly string[]): string {
  if (from !== '' && until !== '') return `${formatShort(from)} – ${formatShort(until)}`;
  return from !== '' ? texts.since(formatShort(from)) : texts.to(formatShort(until));
}

/** The first value's words, for the chip. */
export function firstWords(control: FilterControl, values: readonly string[], labels: FilterLabels): string {
  return wordsOf(control, values, labels)[0] ?? '';
}

interface Narrowed {
  readonly search: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly labels: FilterLabels;
}

/** How a list was narrowed, one sentence for each way, for its print: `Status: Aktif, Kurang aktif`. */
export function queryWords(
  { search, filters, labels }: Narrowed,
  controls: readonly FilterControl[],
): readonly string[] {
  const filterWords = controls.flatMap((control) => {
    const values = filters[control.id] ?? [];
    if (values.length === 0) return [];
    const words = wordsOf(control, values, labels);
    return words.length === 0 ? control.label : `${control.label}: ${words.join(', ')}`;
  });
  return search === '' ? filterWords : [texts.searched(search), ...filterWords];
}
