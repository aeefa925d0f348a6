import type { CandidateQuery } from '@shared/certificates/contract';
import type { CandidateStatus, CandidateSummary } from '@shared/certificates/model';
import type { Settings } from '@shared/settings/model';
import { sql } from 'kysely';
import { GROUP_NUMBER, GROUP_STEM, IS_PLACED, LIST_JOINS } from '../../db/bases';
import { contains, type ListSpec, oneOf, type Sql } from '../../db/list-query';
import type { Db } from '../../db/open';
import { PROGRAM_COUNT, scoredAspects } from './facts.repository';

type Join = 'university' | 'group' | 'kim' | 'assessment';

/** What a cohort's students are judged by. */
export interface Judging {
  readonly cohortId: number;
  /** The date the certificates will carry. */
  readonly issuedOn: string;
  readonly settings: Settings['eligibility'];
  /** The scheme the cohort is scored by and how many aspects it asks for. */
  readonly schemeId: number | null;
  readonly aspects: number;
}

const JOINS = {
  university: LIST_JOINS.university,
  group: LIST_JOINS.group,
  kim: sql`LEFT JOIN placement p ON p.id = (SELECT q.id FROM placement q INDEXED BY placement_enrolment
      WHERE q.enrolment_id = e.id AND q.state = 'active' ORDER BY q.end_date DESC, q.id DESC LIMIT 1)
    LEFT JOIN kim k ON k.id = p.kim_id`,
  assessment: sql`LEFT JOIN assessment a ON a.enrolment_id = e.id`,
} as const satisfies Readonly<Record<Join, Sql>>;

const IS_CERTIFIED = sql`EXISTS (SELECT 1 FROM certificate x INDEXED BY certificate_enrolment
  WHERE x.enrolment_id = e.id AND x.state = 'valid')`;

/**
 * `checkEligibility` of shared/certificates, but for the certificate that is there already; a test holds the two
 * together. Final scores are stored with two decimals, so they compare as they are.
 */
function isFit({ issuedOn, settings, schemeId, aspects }: Judging): Sql {
  // Where a score is asked for it must be there: no comparison with an unknown one decides.
  const isComplete = sql`(a.final_score IS NOT NULL AND ${scoredAspects(schemeId)} >= ${aspects})`;
  const conditions = [
    sql`e.status <> 'withdrawn'`,
    IS_PLACED,
    ...(settings.requireFinished
      ? [
          sql`NOT EXISTS (SELECT 1 FROM placement p INDEXED BY placement_enrolment
            WHERE p.enrolment_id = e.id AND p.state = 'active' AND p.end_date > ${issuedOn})`,
        ]
      : []),
    ...(settings.minimumScore > 0 ? [sql`a.final_score >= round(${settings.minimumScore}, 2)`] : []),
    ...(settings.minimumPrograms > 0 ? [sql`${PROGRAM_COUNT} >= ${settings.minimumPrograms}`] : []),
    ...(settings.minimumHours > 0 ? [sql`coalesce(e.hours, 0) >= ${settings.minimumHours}`] : []),
    ...(settings.requireScores || settings.minimumScore > 0 ? [isComplete] : []),
  ];
  return sql`(${sql.join(conditions, sql` AND `)})`;
}

const hasStatus = (status: CandidateStatus, judging: Judging): Sql => {
  if (status === 'certified') return IS_CERTIFIED;
  const fit = isFit(judging);
  return status === 'eligible' ? sql`(${fit} AND NOT ${IS_CERTIFIED})` : sql`NOT (${fit} OR ${IS_CERTIFIED})`;
};

/** The living students of one cohort, as the eligibility list shows them. */
export const candidateSpec = (judging: Judging): ListSpec<CandidateQuery, Join> => ({
  from: sql`enrolment e CROSS JOIN student s ON s.id = e.student_id`,
  id: sql`e.id`,
  joins: JOINS,
  always: [sql`e.cohort_id = ${judging.cohortId}`, sql`e.archived_at IS NULL`, sql`s.archived_at IS NULL`],
  filters: {
    status: (statuses) => ({
      where: sql`(${sql.join(
        statuses.map((status) => hasStatus(status, judging)),
        sql` OR `,
      )})`,
      joins: ['assessment'],
    }),
    universityId: oneOf('s.university_id'),
  },
  search: contains(['e.student_name', 's.student_number']),
  sorts: {
    name: { by: sql`e.student_name`, plain: true, ties: (direction) => sql`e.id ${direction}` },
    studentNumber: { by: sql`s.student_number` },
    universityName: { by: sql`u.name`, joins: ['university'] },
    groupName: { by: GROUP_STEM, thenBy: GROUP_NUMBER, joins: ['group'] },
    kimName: { by: sql`k.name`, joins: ['kim'] },
    finalScore: { by: sql`a.final_score`, joins: ['assessment'] },
    programs: { by: PROGRAM_COUNT },
  },
  sort: { by: 'name' },
  ties: () => sql`e.student_name`,
  keeps: () => true,
});

/** How many of a cohort's students may get a certificate, have one, and neither. @param ids only these; null for all */
export async function countCandidates(
  db: Db,
  judging: Judging,
  ids: readonly number[] | null,
): Promise<CandidateSummary> {
  const among = ids === null ? sql`` : sql`AND e.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const { rows } = await sql<CandidateSummary>`
    SELECT count(*) AS total, coalesce(sum(certified), 0) AS certified,
      coalesce(sum(fit AND NOT certified), 0) AS eligible, coalesce(sum(NOT fit AND NOT certified), 0) AS blocked
    FROM (
      SELECT ${IS_CERTIFIED} AS certified, ${isFit(judging)} AS fit
      FROM enrolment e CROSS JOIN student s ON s.id = e.student_id ${JOINS.assessment}
      WHERE e.cohort_id = ${judging.cohortId} AND e.archived_at IS NULL AND s.archived_at IS NULL ${among}
    )`.execute(db);
  return rows[0] ?? { total: 0, certified: 0, eligible: 0, blocked: 0 };
}
