import { z } from 'zod';

/** What kind of deed an act is; what a clerk reads is beside it. */
export const ACT_KIND_LABELS = {
  create: 'Tambah',
  edit: 'Ubah',
  archive: 'Arsip',
  unarchive: 'Pulihkan dari arsip',
  delete: 'Hapus',
  import: 'Impor',
  place: 'Penempatan',
  score: 'Penilaian',
  issue: 'Penerbitan sertifikat',
  replace: 'Penggantian sertifikat',
  revoke: 'Pencabutan sertifikat',
  print: 'Cetak',
  export: 'Ekspor',
  settings: 'Pengaturan',
  example: 'Data contoh',
  undo: 'Urungkan',
  restore: 'Pemulihan cadangan',
  seed: 'Data awal',
  migration: 'Pembaruan program',
} as const;
export type ActKind = keyof typeof ACT_KIND_LABELS;
export const ACT_KINDS = Object.keys(ACT_KIND_LABELS) as [ActKind, ...ActKind[]];

/** Why an act can never be undone, by its code. */
export const FINAL_REASONS = {
  certificate:
    'Sertifikat yang sudah terbit, diganti, atau dicabut tidak dapat diurungkan: nomornya sudah tercatat. Gunakan Ganti atau Cabut di Register sertifikat.',
  example: 'Data contoh yang dihapus tidak disimpan. Muat data contoh lagi bila diperlukan.',
  restore:
    'Pemulihan cadangan tidak diurungkan dari sini. Pulihkan berkas yang disimpan sebelum pemulihan itu, di Pengaturan, Data.',
  migration: 'Pembaruan program tidak dapat diurungkan.',
  legacy: 'Perubahan ini dibuat sebelum program mencatat isinya, jadi tidak dapat diurungkan dari sini.',
  log: 'Catatan ini tidak mengubah data, jadi tidak ada yang perlu diurungkan.',
} as const;
export type FinalReason = keyof typeof FINAL_REASONS;

export const CHANGE_OPS = ['i', 'u', 'd'] as const;
/** i: the row was made; u: changed; d: taken away. */
export type ChangeOp = (typeof CHANGE_OPS)[number];

export const rowKeySchema = z.union([z.int(), z.string()]);
/** A row's key: its id, its text key, or a JSON array of several. */
export type RowKey = z.infer<typeof rowKeySchema>;

export const actSchema = z.object({
  id: z.int(),
  /** ISO-8601 UTC. */
  at: z.string(),
  actor: z.string(),
  kind: z.enum(ACT_KINDS),
  title: z.string(),
  /** The act that this one undid. */
  undoOf: z.int().nullable(),
  /** Whether it has been undone and not been done again since. */
  undone: z.boolean(),
  /** Why it can never be undone: an Indonesian sentence; null when it may be. */
  final: z.string().nullable(),
  /** Rows it made, changed or took away. */
  changes: z.int(),
});
export type Act = z.infer<typeof actSchema>;

/** One field of one row, in words a clerk reads. */
export const fieldChangeSchema = z.object({
  column: z.string(),
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** Whether the value before can be put back alone: the row still stands. */
  canPutBack: z.boolean(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const rowChangeSchema = z.object({
  table: z.string(),
  key: rowKeySchema,
  op: z.enum(CHANGE_OPS),
  /** What the row is and which one: "Penempatan di KIM Cipondoh". */
  subject: z.string(),
  fields: z.array(fieldChangeSchema),
});
export type RowChange = z.infer<typeof rowChangeSchema>;

export const actWithChangesSchema = actSchema.extend({ rows: z.array(rowChangeSchema) });
export type ActWithChanges = z.infer<typeof actWithChangesSchema>;

/** `only`: the whole act or nothing; `withLater`: the acts that stand in the way too, newest first; `untouched`: what nobody touched since. */
export const UNDO_MODES = ['only', 'withLater', 'untouched'] as const;
export type UndoMode = (typeof UNDO_MODES)[number];

export const undoOutcomeSchema = z.discriminatedUnion('undone', [
  z.object({
    undone: z.literal(true),
    /** The act that undid it: undo this to do it again. */
    actId: z.int(),
    /** What was undone. */
    title: z.string(),
  }),
  z.object({
    undone: z.literal(false),
    title: z.string(),
    /** Indonesian: what stands in the way and what can be done. */
    message: z.string(),
    /** Later acts in the way, newest first; empty when another reason forbids it. */
    blockedBy: z.array(actSchema),
    /** Whether undoing those too would work. */
    canUndoLater: z.boolean(),
    /** Fields and rows nobody touched since, which can be put back alone. */
    untouched: z.int(),
  }),
]);
export type UndoOutcome = z.infer<typeof undoOutcomeSchema>;

/** What an act answers beside its own result: its id, or null when it changed nothing. */
export const actedFields = { actId: z.int().nullable() };
export const acted = <S extends z.ZodRawShape>(shape: S) => z.object({ ...shape, ...actedFields });
