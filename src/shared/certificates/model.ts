import { z } from 'zod';
import { dateField, idField, requiredText } from '../lib/fields';
import { type ColumnSpec, sortKeys } from '../lib/list';
import { ELIGIBILITY_CODES } from './eligibility';

export const CERTIFICATE_STATES = ['valid', 'replaced', 'revoked'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];
export const CERTIFICATE_STATE_LABELS: Readonly<Record<CertificateState, string>> = {
  valid: 'Berlaku',
  replaced: 'Diganti',
  revoked: 'Dicabut',
};

export const EVENT_KINDS = ['issued', 'written', 'printed', 'reprinted', 'replaced', 'revoked'] as const;

/** One student of a cohort as the eligibility list shows them. */
export const candidateRow = z.object({
  enrolmentId: idField,
  studentId: idField,
  name: z.string(),
  studentNumber: z.string(),
  universityName: z.string(),
  groupName: z.string().nullable(),
  kimName: z.string().nullable(),
  finalScore: z.number().nullable(),
  programs: z.int(),
  eligible: z.boolean(),
  reasons: z.array(z.object({ code: z.enum(ELIGIBILITY_CODES), message: z.string() })),
  certificateId: idField.nullable(),
  certificateNumber: z.string().nullable(),
});
export type CandidateRow = z.infer<typeof candidateRow>;

export const CANDIDATE_SORT_KEYS = [
  'name',
  'studentNumber',
  'universityName',
  'groupName',
  'kimName',
  'finalScore',
  'programs',
] as const;

/** May get a certificate; has none and may not; has one. */
export const CANDIDATE_STATUSES = ['eligible', 'blocked', 'certified'] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

export const candidateSummary = z.object({
  total: z.int(),
  eligible: z.int(),
  certified: z.int(),
  /** Neither eligible nor certified. */
  blocked: z.int(),
});
export type CandidateSummary = z.infer<typeof candidateSummary>;

/** One line of the register. Names are those printed, not today's. */
export const registerRow = z.object({
  id: idField,
  number: z.string(),
  name: z.string(),
  studentNumber: z.string(),
  universityName: z.string(),
  kimName: z.string(),
  cohortName: z.string(),
  studentId: idField,
  issuedOn: z.string(),
  state: z.enum(CERTIFICATE_STATES),
  replacesNumber: z.string().nullable(),
  replacedByNumber: z.string().nullable(),
});
export type RegisterRow = z.infer<typeof registerRow>;

export const REGISTER_COLUMNS = [
  { id: 'number', header: 'Nomor', kind: 'text', width: 260, sortable: true },
  { id: 'name', header: 'Nama', kind: 'text', width: 220, sortable: true },
  { id: 'studentNumber', header: 'NIM', kind: 'text', width: 130, sortable: true },
  { id: 'universityName', header: 'Perguruan tinggi', kind: 'text', width: 220, sortable: true },
  { id: 'kimName', header: 'KIM', kind: 'text', width: 170 },
  { id: 'issuedOn', header: 'Tanggal terbit', kind: 'date', width: 130, sortable: true },
  { id: 'state', header: 'Status', kind: 'text', width: 120, sortable: true },
  { id: 'cohortName', header: 'Angkatan', kind: 'text', width: 190 },
  { id: 'replacedByNumber', header: 'Diganti oleh', kind: 'text', width: 220, defaultHidden: true },
] as const satisfies readonly ColumnSpec[];
export const REGISTER_SORT_KEYS = sortKeys(REGISTER_COLUMNS);

export const issueInput = z.object({
  cohortId: idField,
  /** Students to issue for; null for all who are eligible. Those who are not are skipped with their reasons. */
  enrolmentIds: z.array(idField).min(1).nullable(),
  /** The certificates' date. */
  issuedOn: dateField,
  /** From `chooseFolder`; null for the folder of the data. */
  folderToken: z.string().nullable(),
  /** Where the secretariat owns the register: the counter goes on from this value. */
  firstSequence: z.int().positive().max(9_999_999).nullable(),
});
export type IssueInput = z.infer<typeof issueInput>;

export const skippedStudent = z.object({
  studentNumber: z.string(),
  reasons: z.array(z.string()),
  /** Skipped because there is one already, not because something is missing. */
  isCertified: z.boolean(),
});

export const issueResult = z.object({
  batchId: idField,
  issued: z.array(z.object({ number: z.string(), studentNumber: z.string(), file: z.string() })),
  /** Name of the merged file within the batch's folder; null when nothing was issued. */
  merged: z.string().nullable(),
  folder: z.string(),
  skipped: z.array(skippedStudent),
});
export type IssueResult = z.infer<typeof issueResult>;

export const batchRow = z.object({
  id: idField,
  cohortId: idField,
  cohortName: z.string(),
  state: z.enum(['running', 'cancelled', 'done']),
  folderName: z.string(),
  createdAt: z.string(),
  total: z.int(),
  written: z.int(),
  /** Numbers taken whose file is not there yet. */
  pending: z.int(),
});
export type BatchRow = z.infer<typeof batchRow>;

export const reasonField = requiredText(300, 'Isi alasannya.');
