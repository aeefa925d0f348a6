import { formatShort, type PlainDate } from '@shared/lib/dates';

/** Numbers, money and time as an Indonesian office writes them. Dates live in `@shared/lib/dates`. */

/** Making a formatter costs 50 times using one, and a table uses thousands. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${minimumFractionDigits}-${maximumFractionDigits}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('id-ID', { minimumFractionDigits, maximumFractionDigits });
  formatters.set(key, made);
  return made;
}

const whole = formatter(0, 0);

/** `1234.5` -> `1.234,5`. At most `decimals` decimals (default 2), or exactly that many when `fixed`. */
export function formatNumber(value: number, decimals = 2, fixed = false): string {
  if (!Number.isFinite(value)) return '–';
  return formatter(fixed ? decimals : 0, decimals).format(value);
}

/** `4310, 'mahasiswa'` -> `4.310 mahasiswa`. Indonesian nouns do not change with the number. */
export function formatCount(count: number, noun: string): string {
  return `${whole.format(count)} ${noun}`;
}

/** `15000` -> `Rp15.000` (PUEBI: no space after Rp). */
export function formatRupiah(value: number): string {
  return value < 0 ? `-Rp${whole.format(-value)}` : `Rp${whole.format(value)}`;
}

/** `0.4567` -> `45,7%`. */
export function formatPercent(ratio: number, decimals = 1): string {
  return Number.isFinite(ratio) ? `${formatNumber(ratio * 100, decimals)}%` : '–';
}

/** Reads what a clerk types: `1.234,5`, `1234,5`, `87.5` (a point with one or two digits behind it). Null: no number. */
export function parseNumber(text: string): number | null {
  const trimmed = text.replace(/\s/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(trimmed))
    return Number(trimmed.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+(,\d+)?$/.test(trimmed)) return Number(trimmed.replace(',', '.'));
  if (/^-?\d+\.\d{1,2}$/.test(trimmed)) return Number(trimmed);
  return null;
}

/** Digits of a NIP as `8-6-1-3`: `198001012005011001` -> `19800101 200501 1 001`. Other lengths come back as given. */
export function formatNip(nip: string): string {
  const digits = nip.replace(/\D/g, '');
  if (digits.length !== 18) return nip;
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(' ');
}

/** `+6281234567890` -> `0812-3456-7890`, the way it is read aloud. */
export function formatPhone(phone: string): string {
  const local = phone.replace(/^\+62/, '0').replace(/[\s-]/g, '');
  if (!/^\d+$/.test(local)) return phone;
  return /^08\d{7,12}$/.test(local)
    ? [local.slice(0, 4), local.slice(4, 8), local.slice(8)].join('-')
    : local;
}

/** Seconds as words, rounded up so that a promise is kept: `75` -> `2 menit`. */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} detik`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} menit`;
  return `${formatNumber(seconds / 3600, 1)} jam`;
}

/** Bytes as an office reads them: `1536` -> `1,5 KB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'] as const;
  let index = 0;
  let value = bytes;
  while (value >= 1024 && index < units.length - 1) {
    value /= 1024;
    index += 1;
  }
  return `${formatNumber(value, index === 0 ? 0 : 1)} ${units[index]}`;
}

/** How long ago, for a glance: `baru saja`, `5 menit lalu`, `3 jam lalu`, `kemarin`, `4 hari lalu`, then the date. */
export function formatRelative(then: Date, now: Date): string {
  const seconds = (now.getTime() - then.getTime()) / 1000;
  if (seconds < 60) return 'baru saja';
  if (seconds < 3600) return `${Math.floor(seconds / 60)} menit lalu`;
  const days = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
  if (days === 0) return `${Math.floor(seconds / 3600)} jam lalu`;
  if (days === 1) return 'kemarin';
  if (days < 7) return `${days} hari lalu`;
  return formatShort(toPlainDate(then));
}

const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** The calendar date on the clerk's wall. */
export function toPlainDate(date: Date): PlainDate {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** An instant as a clerk's clock shows it: `27 Nov 2026 09.15`. */
export function formatTime(iso: string): string {
  const at = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${formatShort(toPlainDate(at))} ${pad(at.getHours())}.${pad(at.getMinutes())}`;
}
