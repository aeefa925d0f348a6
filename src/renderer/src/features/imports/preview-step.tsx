import { Alert, Button, Switch } from '@mantine/core';
import { DataTable, type RowAction, useTableState } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { ProgressPanel } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';

import { api, client, faultOf } from '@renderer/lib/rpc';
import type { ImportChoices } from '@shared/imports/contract';
import type { ImportRow, PreviewSummary } from '@shared/imports/preview-model';
import {
  IconAlertTriangle,
  IconArrowLeft,
  IconColumns3,
  IconUserMinus,
  IconUserPlus,
} from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { closeImport, type ImportState, type RowPlace, setImport } from './import-state';
import { ImportSteps } from './import-steps';
import classes from './imports.module.css';
import { OutcomeChips, type Show } from './outcome-chips';
import { rowColumns } from './row-columns';
import { RowPanel } from './row-panel';
import { SheetPanel } from './sheet-panel';
import { texts } from './texts';
import { useCommit } from './use-commit';

const keyOf = ({ sheet, row }: RowPlace) => `${row}!${sheet}`;
const placeOf = (key: string): RowPlace => {
  const at = key.indexOf('!');
  return { row: Number(key.slice(0, at)), sheet: key.slice(at + 1) };
};

/** Step 2: what the import would do, row by row. Nothing is written before the button is pressed. */
export function PreviewStep({ state, choices }: { state: ImportState; choices: ImportChoices }): ReactNode {
  const preview = useQuery({
    ...api.imports.preview.queryOptions({ input: choices }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 60_000,
    retry: false,
  });
  const commit = useCommit(choices, preview.data, () => void preview.refetch());
  const [side, setSide] = useState<'sheets' | ImportRow | null>(null);
  const written = preview.data ? preview.data.counts.new + preview.data.counts.changed : 0;
  const isPending = preview.isFetching || preview.isPlaceholderData;
  const exclude = (places: readonly RowPlace[], isOut: boolean) => {
    const keys = new Set(places.map(keyOf));
    const rest = state.excluded.filter((place) => !keys.has(keyOf(place)));
    setImport({ excluded: isOut ? [...rest, ...places] : rest });
    setSide(null);
  };
  const header = (
    <PageHeader
      title={texts.title}
      subtitle={<TargetLine state={state} preview={preview.data} />}
      extra={
        <>
          <Button
            variant="subtle"
            color="gray"
            disabled={commit.job !== null}
            leftSection={<IconArrowLeft {...ICON} />}
            onClick={() => setImport({ step: 'file' })}
          >
            {texts.changeTarget}
          </Button>
          <Button
            variant="default"
            leftSection={<IconColumns3 {...ICON} />}
            disabled={!preview.data || commit.job !== null}
            onClick={() => setSide(side === 'sheets' ? null : 'sheets')}
          >
            {texts.columns}
          </Button>
        </>
      }
      primary={{
        label: texts.import(written),
        onClick: commit.run,
        isBusy: commit.job !== null || (isPending && !preview.isError),
        ...(written === 0 ? { disabledReason: texts.nothing } : {}),
      }}
    />
  );
  return (
    <Page mode="fill" header={header} side={sidePanel()}>
      <ImportSteps step="preview" />
      {commit.job !== null ? (
        <ProgressPanel
          title={texts.importing}
          done={commit.job.done}
          total={commit.job.total}
          remainingSeconds={commit.job.remainingSeconds}
          onCancel={commit.job.onCancel}
          cancelNote={texts.cancelNote}
          {...(commit.job.detail === undefined ? {} : { detail: commit.job.detail })}
        />
      ) : preview.error ? (
        <PreviewFault error={preview.error} onColumns={() => setImport({ overrides: {} })} />
      ) : (
        preview.data && (
          <PreviewTable
            state={state}
            choices={choices}
            preview={preview.data}
            openKey={side !== null && side !== 'sheets' ? keyOf(side) : null}
            onOpen={setSide}
            onExclude={exclude}
          />
        )
      )}
    </Page>
  );

  function sidePanel(): ReactNode {
    if (side === null || commit.job !== null || !preview.data) return null;
    if (side === 'sheets')
      return <SheetPanel preview={preview.data} overrides={state.overrides} onClose={() => setSide(null)} />;
    const toggle = () => exclude([{ sheet: side.sheet, row: side.row }], side.outcome !== 'excluded');
    return <RowPanel row={side} onToggle={toggle} onClose={() => setSide(null)} />;
  }
}

function TargetLine({ state, preview }: { state: ImportState; preview: PreviewSummary | undefined }) {
  if (!preview) return state.list?.fileName;
  const { universityName, isNewUniversity, cohortName, isNewCohort } = preview.target;
  return (
    <span className={classes.targetLine} title={`${universityName}, ${cohortName}`}>
      {state.list?.fileName} {texts.into} <strong>{universityName}</strong>
      {isNewUniversity && ` (${texts.isNew})`}, <strong>{cohortName}</strong>
      {isNewCohort && ` (${texts.isNew})`}
    </span>
  );
}

interface PreviewTableProps {
  readonly state: ImportState;
  readonly choices: ImportChoices;
  readonly preview: PreviewSummary;
  readonly openKey: string | null;
  readonly onOpen: (row: ImportRow) => void;
  readonly onExclude: (places: readonly RowPlace[], isOut: boolean) => void;
}

function PreviewTable({ state, choices, preview, openKey, onOpen, onExclude }: PreviewTableProps) {
  const table = useTableState({ tableId: 'import-rows', isPassing: true });
  const [show, setShow] = useState<Show>('all');
  const { counts, doubtful } = preview;
  const has = {
    sheets: preview.sheets.length > 1,
    remarks: doubtful + counts.changed + counts.invalid + counts.duplicate > 0,
  };
  const columns = useMemo(
    () => rowColumns({ sheets: has.sheets, remarks: has.remarks }),
    [has.sheets, has.remarks],
  );
  const query = { ...choices, show, search: table.query.search };
  const isOut = (row: ImportRow) => row.outcome === 'excluded';
  const rowActions = (row: ImportRow): readonly RowAction[] => [
    {
      id: 'toggle',
      label: isOut(row) ? texts.include : texts.exclude,
      icon: isOut(row) ? <IconUserPlus {...ICON} /> : <IconUserMinus {...ICON} />,
      onClick: () => onExclude([{ sheet: row.sheet, row: row.row }], !isOut(row)),
    },
  ];
  const faults = preview.issues.filter(({ severity, row }) => severity === 'error' && row === null);
  return (
    <>
      {faults.map(({ sheet, message }) => (
        <Alert
          key={`${sheet}${message}`}
          color="red"
          variant="light"
          mb="xs"
          icon={<IconAlertTriangle size={18} stroke={1.5} aria-hidden />}
        >
          {sheet}: {message}
        </Alert>
      ))}
      <div className={classes.bar}>
        <OutcomeChips preview={preview} show={show} onShow={setShow} />
        {preview.capitals && (
          <Switch
            className={classes.capitals ?? ''}
            checked={state.titleCaseNames}
            onChange={(event) => setImport({ titleCaseNames: event.currentTarget.checked })}
            label={texts.capitals}
            description={`${preview.capitals.before} ${texts.arrow} ${preview.capitals.after}`}
          />
        )}
      </div>
      <DataTable<ImportRow, string>
        state={table}
        label={texts.listLabel}
        noun={texts.noun}
        searchPlaceholder={texts.search}
        columns={columns}
        rowKey={keyOf}
        source={{
          queryKey: api.imports.rows.key({
            input: { ...query, digest: preview.digest } as never,
            type: 'query',
          }),
          fetchPage: (page, signal) => client.imports.rows({ ...query, ...page }, { signal }),
        }}
        empty={{ title: texts.emptyTitle, description: texts.emptyText }}
        onOpen={onOpen}
        openKey={openKey}
        rowActions={rowActions}
        bulkActions={[
          show === 'excluded'
            ? {
                id: 'include',
                label: texts.include,
                icon: <IconUserPlus {...ICON} />,
                onClick: (keys, clear) => {
                  onExclude(keys.map(placeOf), false);
                  clear();
                },
              }
            : {
                id: 'exclude',
                label: texts.exclude,
                icon: <IconUserMinus {...ICON} />,
                onClick: (keys, clear) => {
                  onExclude(keys.map(placeOf), true);
                  clear();
                },
              },
        ]}
      />
    </>
  );
}

/** A correction that leaves nothing to read, or a list that was closed meanwhile: said in place, with the way on. */
function PreviewFault({ error, onColumns }: { readonly error: Error; readonly onColumns: () => void }) {
  const fault = faultOf(error);
  const isGone = fault.code === 'IMPORT_EXPIRED';
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={texts.previewFailed}
      icon={<IconAlertTriangle size={18} stroke={1.5} aria-hidden />}
    >
      <p className={classes.faultText}>{fault.message}</p>
      <Button size="compact-sm" variant="default" onClick={isGone ? closeImport : onColumns}>
        {isGone ? texts.otherFile : texts.resetColumns}
      </Button>
    </Alert>
  );
}
