import { UNIVERSITY_COLUMNS, UNIVERSITY_KIND_LABELS, type UniversityRow } from '@shared/universities/model';
import { agreementLabel } from '@shared/universities/rules';
import type { CellValue, ListExporter } from '../../platform/list-exporter';
import { rpc } from '../../rpc/implement';
import type { StudyProgramsService } from './study-programs.service';
import type { UniversitiesService } from './universities.service';

/** The wire's side of the feature: contract to service, nothing else. */
export function universitiesHandlers(
  service: UniversitiesService,
  programs: StudyProgramsService,
  exporter: ListExporter,
) {
  const os = rpc.universities;
  return {
    list: os.list.handler(({ input }) => service.list(input)),
    get: os.get.handler(({ input }) => service.get(input.id)),
    create: os.create.handler(({ input }) => service.create(input)),
    update: os.update.handler(({ input }) => service.update(input)),
    archive: os.archive.handler(({ input }) => service.archive(input.ids)),
    restore: os.restore.handler(({ input }) => service.restore(input.ids)),
    options: os.options.handler(({ input }) => service.options(input.search)),
    ensure: os.ensure.handler(({ input }) => service.ensure(input.name)),
    similar: os.similar.handler(({ input }) => service.similar(input.name, input.exceptId)),
    exportList: os.exportList.handler(({ input }) =>
      exporter.exportList<UniversityRow>({
        title: 'Daftar Perguruan Tinggi',
        columns: UNIVERSITY_COLUMNS,
        shown: input.columns,
        value: cellOf,
        page: (offset, limit) => service.list({ ...input.query, offset, limit }),
      }),
    ),
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

function cellOf(row: UniversityRow, column: string): CellValue {
  if (column === 'kind') return UNIVERSITY_KIND_LABELS[row.kind];
  if (column === 'agreement') return agreementLabel(row.agreement);
  const value = row[column as keyof UniversityRow];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
