import type { FeatureContext } from '../context';
import { createEnrolmentsService } from './enrolments.service';
import type { StudentDeps } from './students.deps';
import { studentsHandlers } from './students.handlers';
import { createStudentsPort } from './students.port';
import { createStudentsService } from './students.service';

export function createStudentsFeature(context: FeatureContext, deps: StudentDeps) {
  const enrolments = createEnrolmentsService(context, deps);
  const service = createStudentsService(context, deps, enrolments);
  return {
    service,
    enrolments,
    port: createStudentsPort(context, enrolments),
    handlers: studentsHandlers(service, enrolments, context.exporter),
  };
}
