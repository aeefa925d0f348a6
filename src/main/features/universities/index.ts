import type { FeatureContext } from '../context';
import { createStudyProgramsService } from './study-programs.service';
import { universitiesHandlers } from './universities.handlers';
import { createUniversitiesPort } from './universities.port';
import { createUniversitiesService } from './universities.service';

export function createUniversitiesFeature(context: FeatureContext) {
  const port = createUniversitiesPort(context);
  const service = createUniversitiesService(context, port);
  const studyPrograms = createStudyProgramsService(context, port);
  return {
    service,
    studyPrograms,
    port,
    handlers: universitiesHandlers(service, studyPrograms, context.exporter),
  };
}
