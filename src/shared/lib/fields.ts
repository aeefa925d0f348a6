import { z } from 'zod';

/* Field schemas that forms and contracts share. Messages are what stands beside the field. */

const PLAIN_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A plain date 'YYYY-MM-DD'. */
export const dateField = z.string().regex(PLAIN_DATE, 'Isi tanggal, misalnya 12/07/2026.');
export const optionalDate = dateField.nullable();

/** Trimmed text of 1..max characters. */
export function requiredText(max: number, message = 'Wajib diisi.') {
  return z.string().trim().min(1, message).max(max, `Paling banyak ${max} huruf.`);
}

/** Trimmed text or null; an empty text becomes null. */
export function optionalText(max: number) {
  return z
    .string()
    .trim()
    .max(max, `Paling banyak ${max} huruf.`)
    .nullable()
    .transform((text) => text || null);
}

export const idField = z.int().positive();
