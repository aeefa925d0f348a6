import type { SchemeInput } from './model';
import { gradeBandFaults } from './rules';

const key = (name: string) => name.trim().toLocaleLowerCase('id');

/** Faults that stop saving a scheme: field name (`aspects.1.name`, `bands`) to sentence. */
export function schemeFaults(
  input: Pick<SchemeInput, 'aspects' | 'bands'>,
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  const seen = new Set<string>();
  for (const [index, { name }] of input.aspects.entries()) {
    if (seen.has(key(name))) faults[`aspects.${index}.name`] = 'Nama aspek ini sudah dipakai di atas.';
    seen.add(key(name));
  }
  const [bandFault] = gradeBandFaults(input.bands);
  if (bandFault) faults.bands = bandFault;
  return faults;
}

/** The share of each weight, in percent with one decimal; what 1 : 1 : 2 means to a reader. */
export function weightShares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + Math.max(weight, 0), 0);
  return weights.map((weight) => (total > 0 && weight > 0 ? Math.round((weight / total) * 1000) / 10 : 0));
}
