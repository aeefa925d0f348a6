/** A form's texts from a record's: an input is empty, not uncontrolled, so none of them is null. */
export function textValues<K extends string>(
  record: Readonly<Record<K, string | null>> | null | undefined,
  keys: readonly K[],
): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, record?.[key] ?? ''])) as Record<K, string>;
}

type Nullable<D, K extends keyof D> = { [P in K]: D[P] | null };

/** A form's dates, numbers and choices from a record's: null while there is none. */
export function plainValues<D, K extends keyof D & string>(
  record: D | null | undefined,
  keys: readonly K[],
): Nullable<D, K> {
  return Object.fromEntries(keys.map((key) => [key, record?.[key] ?? null])) as Nullable<D, K>;
}
