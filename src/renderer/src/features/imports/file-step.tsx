import { Alert, Button } from '@mantine/core';
import { ICON } from '@renderer/components/display';
import { FileDrop, notifyError, notifyWritten } from '@renderer/components/feedback';
import { Page, PageHeader, Section } from '@renderer/components/layout';
import { client } from '@renderer/lib/rpc';
import type { ListSummary } from '@shared/imports/preview-model';
import { MEANING_LABELS } from '@shared/imports/texts';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconDownload,
  IconFileSpreadsheet,
  IconFolderOpen,
  IconLayoutList,
  IconListCheck,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { HistorySection } from './history-section';
import { type ImportState, setImport, targetFaults } from './import-state';
import { ImportSteps } from './import-steps';
import classes from './imports.module.css';
import { TargetFields } from './target-form';
import { texts } from './texts';
import { useOpenList } from './use-open-list';

/** Step 1: the file, and where its students go. */
export function FileStep({ state, cohortId }: { state: ImportState; cohortId: number | null }): ReactNode {
  const opener = useOpenList(cohortId);
  const { list, target } = state;
  const isIncomplete = targetFaults(target).any;
  const header = (
    <PageHeader
      title={texts.title}
      subtitle={texts.subtitle.file}
      extra={
        <Button
          variant="default"
          leftSection={<IconDownload {...ICON} />}
          onClick={() => void saveTemplate()}
        >
          {texts.template}
        </Button>
      }
      {...(list
        ? {
            primary: {
              label: texts.check(list.rows),
              onClick: () => setImport({ step: 'preview' }),
              ...(isIncomplete ? { disabledReason: texts.needTarget } : {}),
            },
          }
        : {})}
    />
  );
  return (
    <Page header={header}>
      <ImportSteps step="file" />
      {opener.fault !== null && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          title={texts.openFailed}
          icon={<IconAlertTriangle size={18} stroke={1.5} aria-hidden />}
        >
          {opener.fault}
        </Alert>
      )}
      {list ? (
        <div className={classes.columns}>
          <Section title={texts.targetTitle} description={texts.targetText}>
            <TargetFields list={list} target={target} />
          </Section>
          <FoundCard list={list} isBusy={opener.isBusy} onChange={() => void opener.choose(target)} />
        </div>
      ) : (
        <div>
          <FileDrop
            title={texts.dropTitle}
            hint={texts.dropHint}
            isBusy={opener.isBusy}
            onChoose={() => void opener.choose(target)}
            onFiles={([file]) => {
              if (file) void opener.drop(file, target);
            }}
          />
          <Promises />
        </div>
      )}
      {!list && <HistorySection />}
    </Page>
  );
}

const PROMISES = [
  [IconLayoutList, texts.promises.anyShape],
  [IconListCheck, texts.promises.first],
  [IconArrowBackUp, texts.promises.undo],
] as const;

/** What a clerk can count on, said before the first file. */
function Promises() {
  return (
    <ul className={classes.promises}>
      {PROMISES.map(([Icon, [title, text]]) => (
        <li key={title}>
          <Icon size={20} stroke={1.5} aria-hidden />
          <strong>{title}</strong>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

async function saveTemplate() {
  try {
    const saved = await client.imports.saveTemplate();
    if (saved) notifyWritten(texts.templateSaved, saved);
  } catch (error) {
    notifyError(texts.templateFailed, error);
  }
}

interface FoundCardProps {
  readonly list: ListSummary;
  readonly isBusy: boolean;
  readonly onChange: () => void;
}

/** What was recognised in the file, before any question is asked. */
function FoundCard({ list, isBusy, onChange }: FoundCardProps) {
  return (
    <Section
      title={
        <span className={classes.fileName}>
          <IconFileSpreadsheet size={20} stroke={1.5} aria-hidden />
          {list.fileName}
        </span>
      }
      description={texts.rowsFound(list.rows, list.sheets.length)}
      action={
        <Button
          variant="default"
          size="compact-sm"
          loading={isBusy}
          leftSection={<IconFolderOpen {...ICON} />}
          onClick={onChange}
        >
          {texts.otherFile}
        </Button>
      }
    >
      {list.sheets.map((sheet) => (
        <div key={sheet.name} className={classes.foundSheet}>
          <strong>{texts.sheetLine(sheet.name, sheet.headerRow, sheet.rows)}</strong>
          <ul className={classes.found}>
            {sheet.columns
              .filter(({ meaning }) => meaning !== 'sequence' && meaning !== 'ignore')
              .map((column) => (
                <li key={column.index} data-ignored={column.meaning === 'nik' || undefined}>
                  <span>{MEANING_LABELS[column.meaning]}</span>
                  <span className={classes.sample}>{column.samples[0] ?? texts.noSamples}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {list.ignoredSheets.map(({ name, reason }) => (
        <p key={name} className={classes.help}>
          {name}: {reason}
        </p>
      ))}
    </Section>
  );
}
