import { parseNumber } from '@renderer/lib/format';

export type ParsedScore =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly message: string };

/** A score as typed: empty is none, `87,5` and `87.5` are the same; at most two decimals, 0 to 100. */
export function parseScore(text: string): ParsedScore {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-' || trimmed === '–') return { ok: true, value: null };
  const value = parseNumber(trimmed);
  if (value === null) return { ok: false, message: 'Tulis angka, misalnya 87,5.' };
  if (value < 0 || value > 100) return { ok: false, message: 'Nilai antara 0 dan 100.' };
  const rounded = Math.round(value * 100) / 100;
  if (Math.abs(rounded - value) > 1e-9)
    return { ok: false, message: 'Paling banyak dua angka di belakang koma.' };
  return { ok: true, value: rounded };
}
