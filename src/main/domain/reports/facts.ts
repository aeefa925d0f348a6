import type { CohortKind } from '@shared/cohorts/model';
import type { DateRange } from '@shared/lib/period';

/* What the database knows, before any rule is applied: one plain record for each row that may count. */

export interface KimFact {
  readonly id: number;
  readonly name: string;
  readonly village: string;
  readonly districtCode: string;
  readonly district: string;
  readonly status: 'active' | 'lessActive' | 'inactive';
  readonly isArchived: boolean;
  readonly decreeNumber: string | null;
  readonly decreeDate: string | null;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  /** Newest post on any of its accounts. */
  readonly lastPostDate: string | null;
}

export interface UniversityFact {
  readonly id: number;
  readonly name: string;
  readonly kind: 'university' | 'school';
  readonly agreementEnd: string | null;
  readonly isArchived: boolean;
}

/** A placement that stands (not cancelled) of an enrolment that is not archived. */
export interface PlacementFact extends DateRange {
  readonly enrolmentId: number;
  readonly kimId: number;
  readonly universityId: number;
  readonly cohortKind: CohortKind;
}

/** A program that is neither cancelled nor archived. Labels null while not filled in. */
export interface ProgramFact extends DateRange {
  readonly kimId: number;
  readonly kind: string | null;
  readonly potential: string | null;
  readonly state: 'planned' | 'running' | 'done';
  readonly reach: number | null;
}

export interface OutputFact {
  readonly kimId: number;
  readonly publishedOn: string;
}

export interface CertificateFact {
  readonly issuedOn: string;
  readonly isValid: boolean;
  readonly universityId: number;
  /** Where the student was last placed. */
  readonly kimId: number | null;
}
