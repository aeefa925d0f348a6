import type { Db } from '../../db/open';
import type { FeatureContext } from '../context';
import { type ProgramOfEnrolment, programsOfEnrolments } from './participants.repository';
import { programsHandlers } from './programs.handlers';
import { createProgramsService } from './programs.service';

export type { ProgramOfEnrolment } from './participants.repository';

export function createProgramsFeature(context: FeatureContext) {
  const service = createProgramsService(context);
  return { service, handlers: programsHandlers(service, context.exporter), programsOf };
}

/** Port: the living programs of each enrolment, in order of their start; an enrolment without any is absent. */
async function programsOf(
  db: Db,
  enrolmentIds: readonly number[],
): Promise<Map<number, ProgramOfEnrolment[]>> {
  const byEnrolment = new Map<number, ProgramOfEnrolment[]>();
  for (const program of await programsOfEnrolments(db, enrolmentIds))
    byEnrolment.set(program.enrolmentId, [...(byEnrolment.get(program.enrolmentId) ?? []), program]);
  return byEnrolment;
}
