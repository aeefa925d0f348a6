import type { SheetQuery } from '@shared/assessments/contract';
import { SCORE_COLUMNS, type ScoreRow } from '@shared/assessments/model';
import { rpc } from '../../rpc/implement';
import type { CellValue } from '../feature-list';
import type { ListExporter } from '../list-exporter';
import { type ActiveScheme, finalOf, predicateFor } from './scheme';
import type { SchemesService } from './schemes.service';
import type { ScoresService } from './scores.service';
import { texts } from './texts';

/** The wire's side of the feature: contract to services, nothing else. */
export function assessmentsHandlers(
  services: { schemes: SchemesService; scores: ScoresService },
  exporter: ListExporter,
) {
  const os = rpc.assessments;
  const { schemes, scores } = services;
  return {
    listSchemes: os.listSchemes.handler(() => schemes.list()),
    previewScheme: os.previewScheme.handler(({ input }) => schemes.preview(input)),
    saveScheme: os.saveScheme.handler(({ input }) => schemes.save(input)),
    setDefaultScheme: os.setDefaultScheme.handler(({ input }) => schemes.setDefault(input.id)),
    setSchemeArchived: os.setSchemeArchived.handler(({ input }) =>
      schemes.setArchived(input.id, input.archived),
    ),
    cohorts: os.cohorts.handler(() => scores.cohorts()),
    filterOptions: os.filterOptions.handler(({ input }) => scores.filterOptions(input.cohortId)),
    sheet: os.sheet.handler(({ input }) => scores.sheet(input)),
    saveScores: os.saveScores.handler(({ input }) => scores.saveScores(input)),
    setAssessor: os.setAssessor.handler(({ input }) => scores.setAssessor(input)),
    exportSheet: os.exportSheet.handler(({ input }) => exportSheet(scores, exporter, input)),
  };
}

/** The whole sheet that matches, beyond what the screen holds, with a column for each aspect. */
async function exportSheet(scores: ScoresService, exporter: ListExporter, query: SheetQuery) {
  const scheme = await scores.schemeOf(query.cohortId);
  const aspects = scheme.aspects.map(({ id, name }) => ({
    id: `aspect-${id}`,
    header: name,
    kind: 'number' as const,
    width: 110,
  }));
  const columns = [...SCORE_COLUMNS.before, ...aspects, ...SCORE_COLUMNS.after];
  return exporter.exportRows<ScoreRow>({
    title: texts.exportTitle,
    subtitle: texts.exportSubtitle(scheme.name),
    columns,
    value: (row, column) => cellOf(scheme, row, column),
    page: (offset, limit) => scores.page(query, scheme, { offset, limit }),
  });
}

function cellOf(scheme: ActiveScheme, row: ScoreRow, column: string): CellValue {
  const index = scheme.aspects.findIndex(({ id }) => column === `aspect-${id}`);
  if (index >= 0) return row.scores[index] ?? null;
  if (column === 'finalScore') return finalOfRow(scheme, row);
  if (column === 'predicate') return predicateFor(scheme, finalOfRow(scheme, row));
  const value = row[column as Exclude<keyof ScoreRow, 'scores'>];
  return value ?? null;
}

function finalOfRow(scheme: ActiveScheme, row: ScoreRow): number | null {
  const scores = new Map<number, number>();
  for (const [index, { id }] of scheme.aspects.entries()) {
    const score = row.scores[index];
    if (typeof score === 'number') scores.set(id, score);
  }
  return finalOf(scheme.aspects, scores);
}
