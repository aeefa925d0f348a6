import { Button, Select } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { ToolButton, useTableState } from '@renderer/components/data-table';
import { FilterBar } from '@renderer/components/data-table/filter-bar';
import { EmptyState, ICON } from '@renderer/components/display';
import { notifyError, notifySuccess, readFault } from '@renderer/components/feedback';
import { Page } from '@renderer/components/layout';
import { exportList } from '@renderer/components/record';
import { api, client } from '@renderer/lib/rpc';
import type { ScoreChange, ScoreProgress, ScoreRow } from '@shared/assessments/model';
import { IconTableExport } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import classes from './assessments.module.css';
import { AssessorButton } from './assessor-button';
import { askFill } from './fill-dialog';
import { sheetQueryOf, useScoreFilters } from './score-filters';
import { SCORE_ORDERS, type ScoreOrder } from './score-order';
import { NothingToScore, ScoreHeader } from './score-parts';
import { ScoreTable } from './score-table';
import { texts } from './texts';
import { useAssessor } from './use-assessor';
import { useScoreSaver } from './use-score-saver';

/** The sheet of one cohort: filters above, students down, aspects across. */
export function ScoreSheetPage({ cohortId }: { readonly cohortId: number }) {
  const body = useRef<HTMLDivElement>(null);
  const state = useTableState({ tableId: 'scores' });
  const filters = useScoreFilters(cohortId);
  const { assessor, typed, setAssessor } = useAssessor(cohortId);
  const query = sheetQueryOf(cohortId, state.query);
  const sheet = useQuery({
    ...api.assessments.sheet.queryOptions({ input: query }),
    placeholderData: keepPreviousData,
    // What was typed lives in the grid; the sheet behind it is read when the question changes, never under the hands.
    staleTime: 0,
    meta: { keepsTyped: true },
  });
  const [progress, setProgress] = useState<ScoreProgress | null>(null);
  const [version, setVersion] = useState(0);
  const [order, setOrder] = useLocalStorage<ScoreOrder>({
    key: 'sikim.scores.order',
    defaultValue: 'name',
    getInitialValueInEffect: false,
  });
  const { commit, flush } = useScoreSaver(cohortId, assessor, setProgress);

  /** Stores a block from outside the grid, then shows the sheet anew. */
  const saveBlock = async (changes: ScoreChange[]) => {
    await flush();
    const saved = await client.assessments.saveScores({ cohortId, changes, ...assessor });
    setProgress(saved.progress);
    await sheet.refetch();
    setVersion((old) => old + 1);
  };
  const fill = async () => {
    // Cells typed since the sheet was read must not count as empty.
    await flush();
    const fresh = await sheet.refetch();
    if (!fresh.data) return;
    const { rows, aspects } = fresh.data;
    askFill({
      rows,
      aspects,
      onFill: async (changes) => {
        try {
          await saveBlock(changes);
        } catch (error) {
          notifyError(texts.saveFailed, error);
          throw error;
        }
        notifySuccess({
          title: texts.filled(changes.length),
          next: [{ label: texts.undo, onClick: () => void undoFill(saveBlock, changes) }],
        });
      },
    });
  };

  if (sheet.isError)
    return (
      <EmptyState
        kind="search"
        title={texts.failed}
        description={readFault(sheet.error).message}
        action={<Button onClick={() => void sheet.refetch()}>{texts.retry}</Button>}
      />
    );
  if (!sheet.data) return null;
  const { data } = sheet;
  const shownProgress = progress ?? data.progress;
  return (
    <Page
      mode="fill"
      header={
        <ScoreHeader sheet={data} progress={shownProgress} onFill={() => void fill()}>
          <AssessorButton
            assessor={assessor}
            typed={typed}
            onChange={setAssessor}
            scoredIds={scoredIds(data.rows)}
          />
        </ScoreHeader>
      }
    >
      <FilterBar
        state={state}
        filters={filters}
        searchPlaceholder={texts.search}
        onLeave={() => body.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
        tools={
          <>
            <Select
              aria-label={texts.order}
              title={texts.order}
              size="xs"
              w={150}
              allowDeselect={false}
              data={SCORE_ORDERS.map((value) => ({ value, label: `${texts.order}: ${texts.orders[value]}` }))}
              value={order}
              onChange={(value) => setOrder((value ?? 'name') as ScoreOrder)}
            />
            <ToolButton
              label={texts.export}
              icon={<IconTableExport {...ICON} />}
              onClick={() =>
                exportList(texts.exportNoun, async () => {
                  await flush(); // what was just typed belongs in the file
                  return client.assessments.exportSheet(query);
                })
              }
            />
          </>
        }
      />
      {data.matching > data.rows.length && (
        <p className={classes.notice}>{texts.tooMany(data.rows.length, data.matching)}</p>
      )}
      {data.rows.length === 0 ? (
        <div className={classes.nothing}>
          <NothingToScore progress={shownProgress} state={state} />
        </div>
      ) : (
        <div ref={body} className={classes.sheet}>
          <ScoreTable key={version} sheet={data} order={order} onOrder={setOrder} onCommit={commit} />
        </div>
      )}
    </Page>
  );
}

async function undoFill(save: (changes: ScoreChange[]) => Promise<void>, filled: readonly ScoreChange[]) {
  try {
    await save(filled.map((cell) => ({ ...cell, value: null })));
    notifySuccess({ title: texts.undone(filled.length) });
  } catch (error) {
    notifyError(texts.saveFailed, error);
  }
}

const scoredIds = (rows: readonly ScoreRow[]) =>
  rows.filter(({ scores }) => scores.some((score) => score !== null)).map(({ enrolmentId }) => enrolmentId);
