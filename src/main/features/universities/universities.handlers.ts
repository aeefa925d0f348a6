import { rpc } from '../../rpc/implement';
import type { ListExporter } from '../list-exporter';
import { exportHandler, recordHandlers } from '../record-handlers';
import type { StudyProgramsService } from './study-programs.service';
import type { UniversitiesService } from './universities.service';
import { universityList } from './university-list';

/** The wire's side of the feature: contract to service, nothing else. */
export function universitiesHandlers(
  service: UniversitiesService,
  programs: StudyProgramsService,
  exporter: ListExporter,
) {
  const os = rpc.universities;
  return {
    ...recordHandlers(os, service),
    hangsOn: os.hangsOn.handler(({ input }) => service.hangsOn(input.ids)),
    options: os.options.handler(({ input }) => service.options(input.search)),
    ensure: os.ensure.handler(({ input }) => service.ensure(input.name)),
    similar: os.similar.handler(({ input }) => service.similar(input.name, input.exceptId)),
    exportList: exportHandler(os.exportList, exporter, universityList),
    studyProgramOptions: os.studyProgramOptions.handler(({ input }) =>
      programs.options(input.universityId, input.search),
    ),
    ensureStudyProgram: os.ensureStudyProgram.handler(({ input }) =>
      programs.ensure(input.universityId, input.name),
    ),
    addStudyProgram: os.addStudyProgram.handler(({ input }) => programs.add(input.universityId, input.name)),
    renameStudyProgram: os.renameStudyProgram.handler(({ input }) => programs.rename(input.id, input.name)),
    mergeStudyPrograms: os.mergeStudyPrograms.handler(({ input }) =>
      programs.merge(input.fromId, input.intoId),
    ),
    setStudyProgramArchived: os.setStudyProgramArchived.handler(({ input }) =>
      programs.setArchived(input.id, input.archived),
    ),
  };
}
