import type { CohortKind } from '@shared/cohorts/model';
import type { ActKind, ChangeOp, FinalReason, RowKey } from '@shared/history/model';
import type { Generated, GeneratedAlways } from 'kysely';

/* The tables as Kysely sees them: camelCase here, snake_case in SQL (CamelCasePlugin). Flags are 0/1. */

export interface DistrictTable {
  code: string;
  name: string;
}

export interface VillageTable {
  code: string;
  districtCode: string;
  name: string;
}

export interface RegionAliasTable {
  code: string;
  alias: string;
}

export interface ListOptionTable {
  id: number;
  list: 'programKind' | 'potential' | 'kimLevel' | 'outputType';
  label: string;
  position: Generated<number>;
  archivedAt: string | null;
}

export interface KimTable {
  id: number;
  villageCode: string;
  name: string;
  status: Generated<'active' | 'lessActive' | 'inactive'>;
  levelId: number | null;
  registrationNumber: string | null;
  decreeNumber: string | null;
  decreeDate: string | null;
  decreeIssuer: 'lurah' | 'camat' | 'dinas' | null;
  termStart: string | null;
  termEnd: string | null;
  chair: string | null;
  secretary: string | null;
  treasurer: string | null;
  membersMale: number | null;
  membersFemale: number | null;
  phone: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  hasSecretariat: Generated<0 | 1>;
  hasStatutes: Generated<0 | 1>;
  hasAdministration: Generated<0 | 1>;
  notes: string | null;
  profileDate: string | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface KimMediaTable {
  kimId: number;
  kind: 'web' | 'instagram' | 'facebook' | 'tiktok' | 'youtube' | 'whatsapp';
  account: string;
  lastPostDate: string | null;
}

export interface KimPotentialTable {
  kimId: number;
  optionId: number;
}

export interface UniversityTable {
  id: number;
  name: string;
  shortName: string | null;
  kind: Generated<'university' | 'school'>;
  city: string | null;
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  agreementNumber: string | null;
  agreementStart: string | null;
  agreementEnd: string | null;
  notes: string | null;
  isExample: Generated<0 | 1>;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface StudyProgramTable {
  id: number;
  universityId: number;
  name: string;
  archivedAt: string | null;
}

export interface AssessmentSchemeTable {
  id: number;
  name: string;
  isDefault: Generated<0 | 1>;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface AssessmentAspectTable {
  id: number;
  schemeId: number;
  name: string;
  weight: Generated<number>;
  position: number;
  archivedAt: string | null;
}

export interface GradeBandTable {
  schemeId: number;
  minScore: number;
  label: string;
}

export interface CohortTable {
  id: number;
  name: string;
  kind: CohortKind;
  academicYear: string | null;
  semester: 'Ganjil' | 'Genap' | null;
  startDate: string;
  endDate: string;
  briefingDate: string | null;
  schemeId: number | null;
  notes: string | null;
  isExample: Generated<0 | 1>;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface StudentTable {
  id: number;
  universityId: number;
  studyProgramId: number | null;
  studentNumber: string;
  name: string;
  degree: string | null;
  gender: 'L' | 'P' | null;
  phone: string | null;
  email: string | null;
  notes: string | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface CohortGroupTable {
  id: number;
  cohortId: number;
  universityId: number;
  name: string;
  academicSupervisor: string | null;
  fieldSupervisor: string | null;
}

export interface EnrolmentTable {
  id: number;
  studentId: number;
  cohortId: number;
  groupId: number | null;
  isLeader: Generated<0 | 1>;
  hours: number | null;
  status: Generated<'active' | 'withdrawn'>;
  studentName: Generated<string>;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface PlacementTable {
  id: number;
  enrolmentId: number;
  kimId: number;
  startDate: string;
  endDate: string;
  state: Generated<'active' | 'cancelled'>;
  previousId: number | null;
  reason: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface ProgramTable {
  id: number;
  cohortId: number;
  kimId: number;
  title: string;
  kindId: number | null;
  potentialId: number | null;
  state: Generated<'planned' | 'running' | 'done' | 'cancelled'>;
  startDate: string;
  endDate: string;
  plan: string | null;
  result: string | null;
  obstacle: string | null;
  followUp: string | null;
  reach: number | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface ProgramParticipantTable {
  programId: number;
  enrolmentId: number;
}

export interface ProgramOutputTable {
  id: number;
  programId: number;
  typeId: number | null;
  title: string;
  link: string | null;
  publishedOn: string | null;
  reach: number | null;
}

export interface ScoreTable {
  enrolmentId: number;
  aspectId: number;
  value: number;
}

export interface AssessmentTable {
  enrolmentId: number;
  schemeId: number;
  finalScore: number | null;
  assessor: string | null;
  assessedOn: string | null;
  updatedAt: string;
}

export interface CertificateTemplateTable {
  id: number;
  name: string;
  version: number;
  options: string;
  isDefault: Generated<0 | 1>;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface CertificateSeriesTable {
  id: number;
  name: string;
  pattern: string;
  classification: Generated<string>;
  unit: Generated<string>;
  scope: Generated<'year' | 'classification' | 'kind'>;
  startValue: Generated<number>;
  isDefault: Generated<0 | 1>;
  isExample: Generated<0 | 1>;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface CertificateCounterTable {
  seriesId: number;
  scopeKey: string;
  lastValue: number;
}

export interface CertificateBatchTable {
  id: number;
  cohortId: number;
  state: 'running' | 'cancelled' | 'done';
  folder: string;
  options: string;
  mergedFile: string | null;
  createdAt: string;
  finishedAt: string | null;
}

export interface AssetTable {
  hash: string;
  data: string;
}

export interface CertificateTable {
  id: number;
  number: string;
  seriesId: number;
  scopeKey: string;
  sequence: number;
  enrolmentId: number;
  cohortId: number;
  batchId: number | null;
  content: string;
  logoHash: string | null;
  templateVersion: number;
  verificationCode: string;
  issuedOn: string;
  issuedAt: string;
  state: Generated<'valid' | 'revoked' | 'replaced'>;
  replacesId: number | null;
  recipientName: GeneratedAlways<string>;
  recipientNumber: GeneratedAlways<string>;
}

export interface CertificateBatchItemTable {
  batchId: number;
  position: number;
  enrolmentId: number;
  certificateId: number | null;
  fileName: string | null;
  state: Generated<'waiting' | 'issued' | 'written' | 'skipped'>;
}

export interface CertificateEventTable {
  id: number;
  certificateId: number;
  kind: 'issued' | 'written' | 'printed' | 'reprinted' | 'replaced' | 'revoked';
  reason: string | null;
  at: string;
}

export interface ImportBatchTable {
  id: number;
  kind: string;
  fileName: string;
  fileHash: string;
  universityId: number | null;
  cohortId: number | null;
  counts: string;
  createdAt: string;
  /** The act that wrote it; whether it was undone is told there. */
  actId: number | null;
}

export interface SettingTable {
  key: string;
  value: string;
  updatedAt: string;
}

export interface SiteTable {
  one: 1;
  number: number;
}

export interface IdCounterTable {
  name: string;
  next: number;
}

export interface LocalStateTable {
  key: string;
  value: string;
}

export interface ActTable {
  id: number;
  site: number;
  at: string;
  actor: string;
  kind: ActKind;
  title: string;
  titleSeal: Uint8Array;
  final: FinalReason | null;
  undoOf: number | null;
  undoneBy: number | null;
  changes: number;
  /** ' kim kim_media ' */
  tables: Generated<string>;
  hash: Uint8Array | null;
}

export interface OpenActTable {
  one: 1;
  actId: number;
  /** Whether the old values are written down. */
  keepsOld: 0 | 1;
}

export interface ChangeTable {
  actId: number;
  seq: number;
  tableId: number;
  rowKey: RowKey;
  op: ChangeOp;
  shapeId: number;
  old: string | null;
  ownerKey: RowKey | null;
  seal: Uint8Array | null;
}

export interface JournalTableTable {
  id: number;
  name: string;
}

export interface JournalShapeTable {
  id: number;
  tableId: number;
  columns: string;
}

export interface Schema {
  district: DistrictTable;
  village: VillageTable;
  regionAlias: RegionAliasTable;
  listOption: ListOptionTable;
  kim: KimTable;
  kimMedia: KimMediaTable;
  kimPotential: KimPotentialTable;
  university: UniversityTable;
  studyProgram: StudyProgramTable;
  assessmentScheme: AssessmentSchemeTable;
  assessmentAspect: AssessmentAspectTable;
  gradeBand: GradeBandTable;
  cohort: CohortTable;
  student: StudentTable;
  cohortGroup: CohortGroupTable;
  enrolment: EnrolmentTable;
  placement: PlacementTable;
  program: ProgramTable;
  programParticipant: ProgramParticipantTable;
  programOutput: ProgramOutputTable;
  score: ScoreTable;
  assessment: AssessmentTable;
  certificateTemplate: CertificateTemplateTable;
  certificateSeries: CertificateSeriesTable;
  certificateCounter: CertificateCounterTable;
  certificateBatch: CertificateBatchTable;
  asset: AssetTable;
  certificate: CertificateTable;
  certificateBatchItem: CertificateBatchItemTable;
  certificateEvent: CertificateEventTable;
  importBatch: ImportBatchTable;
  setting: SettingTable;
  site: SiteTable;
  idCounter: IdCounterTable;
  localState: LocalStateTable;
  act: ActTable;
  openAct: OpenActTable;
  change: ChangeTable;
  journalTable: JournalTableTable;
  journalShape: JournalShapeTable;
}
