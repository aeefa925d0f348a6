import type { Clock } from './ports';

export const systemClock: Clock = {
  nowIso: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

/** A clock that stands still, for reports as of a day, tests and the demonstration. */
export function fixedClock(nowIso: string): Clock {
  return { nowIso: () => nowIso, today: () => nowIso.slice(0, 10) };
}
