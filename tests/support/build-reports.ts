import type { Database } from '@main/db/open';
import { write } from '@support/journal';
import { NOW } from './database';

/** How much of everything; the rest follows from the numbers, without chance. */
export interface YearOptions {
  readonly students: number;
  /** Students of each cohort; a cohort begins every two months from January 2025. */
  readonly perCohort?: number;
  readonly withPrograms?: boolean;
  /** All placements in the third quarter of 2026, the heaviest quarter there can be. */
  readonly isOneQuarter?: boolean;
}

const UNIVERSITIES = [
  'Universitas Contoh Nusantara',
  'Politeknik Contoh Banten',
  'Institut Contoh & Rekayasa',
  'SMK Contoh 1',
];
const KINDS = ['KKN', 'PKL', 'Magang'] as const;

/** Fills a seeded database with cohorts, students, placements, programs, outputs, scores and certificates. */
export async function buildYears(database: Database, options: YearOptions): Promise<void> {
  const { raw } = database;
  const { students, perCohort = 500, withPrograms = true, isOneQuarter = false } = options;
  const insert = (table: string, columns: string) =>
    raw.prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns
        .split(',')
        .map(() => '?')
        .join(',')})`,
    );
  const stamp = 'created_at,updated_at';
  const university = insert('university', `name,kind,agreement_end,${stamp}`);
  const study = insert('study_program', 'university_id,name');
  const cohort = insert('cohort', `name,kind,start_date,end_date,scheme_id,${stamp}`);
  const student = insert('student', `university_id,study_program_id,student_number,name,gender,${stamp}`);
  const enrolment = insert('enrolment', `student_id,cohort_id,group_id,${stamp}`);
  const group = insert('cohort_group', 'cohort_id,university_id,name');
  const placement = insert('placement', `enrolment_id,kim_id,start_date,end_date,${stamp}`);
  const program = insert(
    'program',
    `cohort_id,kim_id,title,kind_id,potential_id,state,start_date,end_date,reach,${stamp}`,
  );
  const part = insert('program_participant', 'program_id,enrolment_id');
  const output = insert('program_output', 'program_id,title,published_on');
  const assessment = insert('assessment', 'enrolment_id,scheme_id,final_score,updated_at');
  const certificate = insert(
    'certificate',
    'number,series_id,scope_key,sequence,enrolment_id,cohort_id,content,template_version,verification_code,issued_on,issued_at,state',
  );
  const add = (statement: typeof university, ...values: unknown[]) =>
    Number(statement.run(...values).lastInsertRowid);
  await write(database, async () => {
    const kinds = raw
      .prepare("SELECT id FROM list_option WHERE list = 'programKind'")
      .pluck()
      .all() as number[];
    const potentials = raw
      .prepare("SELECT id FROM list_option WHERE list = 'potential'")
      .pluck()
      .all() as number[];
    const schools = UNIVERSITIES.map((name, index) => {
      const id = add(
        university,
        name,
        index === 3 ? 'school' : 'university',
        index === 1 ? '2026-10-15' : null,
        NOW,
        NOW,
      );
      return {
        id,
        name,
        studies: ['Ilmu Komunikasi', 'Sistem Informasi'].map((title) => add(study, id, title)),
      };
    });
    let at = 0;
    for (let c = 0; at < students; c += 1) {
      const month = isOneQuarter ? 20 : c * 2;
      const start = `${2025 + Math.floor((month % 24) / 12)}-${String((month % 12) + 1 - (isOneQuarter ? 1 : 0)).padStart(2, '0')}-12`;
      const end = start.replace(/-12$/, '-28');
      const kind = KINDS[c % 3] ?? 'KKN';
      const name = `${kind} ${2025 + Math.floor(month / 12)} Gelombang ${c + 1}`;
      const cohortId = add(cohort, name, kind, start, end, 1, NOW, NOW);
      const groups = schools.map(({ id }) => add(group, cohortId, id, 'Kelompok 1'));
      for (let i = 0; i < perCohort && at < students; i += 1) {
        at += 1;
        const school = schools[at % 4];
        if (!school) continue;
        const number = `00${String(2_300_000 + at)}`;
        const who = at % 97 === 0 ? `=cmd|' /C calc'!A${at}` : `Mahasiswa Nomor ${at} Putri Ayu`;
        const studentId = add(
          student,
          school.id,
          school.studies[at % 2],
          number,
          who,
          at % 2 ? 'L' : 'P',
          NOW,
          NOW,
        );
        const enrolmentId = add(enrolment, studentId, cohortId, groups[at % 4], NOW, NOW);
        const kimId = ((at * 7) % 90) + 1;
        if (at % 20 === 0) {
          add(placement, enrolmentId, kimId, start, start.replace(/-12$/, '-19'), NOW, NOW);
          add(placement, enrolmentId, kimId + 1, start.replace(/-12$/, '-20'), end, NOW, NOW);
        } else if (at % 33 !== 0) add(placement, enrolmentId, kimId, start, end, NOW, NOW);
        if (at % 3 !== 0) add(assessment, enrolmentId, 1, 70 + (at % 30), NOW);
        if (withPrograms && at % 10 === 0) {
          const state = at % 40 === 0 ? 'done' : at % 70 === 0 ? 'cancelled' : 'running';
          const title = `Pelatihan konten digital untuk pelaku UMKM kelurahan, angkatan ke-${at}`;
          const kindId = at % 50 === 0 ? null : kinds[at % kinds.length];
          const programId = add(
            program,
            cohortId,
            kimId,
            title,
            kindId,
            potentials[at % potentials.length],
            state,
            start,
            end,
            at % 60,
            NOW,
            NOW,
          );
          add(part, programId, enrolmentId);
          if (at % 20 === 0) add(output, programId, `Luaran ${at}`, end);
        }
        if (at % 4 === 0) {
          const content = JSON.stringify({
            recipient: { name: who, studentNumber: number, university: school.name },
            kim: `KIM ${kimId}`,
          });
          const state = at % 200 === 0 ? 'revoked' : 'valid';
          add(
            certificate,
            `400.14.5.4/${at}-Diskominfo/IX/2026`,
            1,
            'y',
            at,
            enrolmentId,
            cohortId,
            content,
            1,
            `K${at}`,
            end,
            NOW,
            state,
          );
        }
      }
    }
  });
}
