import type { UseFormReturnType } from '@mantine/form';
import type { Scheme, SchemeInput } from '@shared/assessments/model';

/** The editor's rows: a weight or border may be empty while it is typed. */
export interface SchemeFormValues {
  id: number | null;
  name: string;
  aspects: { id: number | null; name: string; weight: number | null }[];
  bands: { min: number | null; label: string }[];
}

export type SchemeForm = UseFormReturnType<SchemeFormValues>;

export function schemeValues(scheme: Scheme): SchemeFormValues {
  return {
    id: scheme.id,
    name: scheme.name,
    aspects: scheme.aspects
      .filter(({ archived }) => !archived)
      .map(({ id, name, weight }) => ({ id, name, weight })),
    bands: scheme.bands.map((band) => ({ ...band })),
  };
}

/** A new scheme starts from an old one's aspects and bands: an office changes more often than it invents. */
export function copiedScheme(from: Scheme | undefined, name: string): SchemeInput {
  return {
    id: null,
    name,
    aspects: (from?.aspects ?? [])
      .filter(({ archived }) => !archived)
      .map((aspect) => ({ id: null, name: aspect.name, weight: aspect.weight })),
    bands: (from?.bands ?? []).map((band) => ({ ...band })),
  };
}

/** The first of "Skema baru", "Skema baru 2" … that is free. */
export function freeName(base: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLocaleLowerCase('id')));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!names.has(name.toLocaleLowerCase('id'))) return name;
  }
}

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_item, index) => index !== from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}
