/**
 * What crosses between threads as it is, by the structured clone: oRPC would else walk and copy every value of a list
 * of 20,000 rows. Its class is lost on the way, its value is not.
 */
export class Whole<T> {
  constructor(readonly value: T) {}
}

const moved = new WeakMap<object, ArrayBuffer[]>();

export function whole<T>(value: T, buffers: readonly ArrayBufferLike[] = []): Whole<T> {
  const made = new Whole(value);
  moved.set(made, buffers as ArrayBuffer[]);
  return made;
}

/**
 * The buffers that change hands with a message instead of being copied. Null for what does not cross whole: oRPC then
 * writes it as text, the only form in which it knows an iterator.
 */
export function buffersOf(message: readonly unknown[]): ArrayBuffer[] | null {
  const [, , payload] = message as readonly [unknown, unknown, { body?: { json?: unknown } } | undefined];
  const sent = payload?.body?.json;
  return sent instanceof Whole ? (moved.get(sent) ?? []) : null;
}
