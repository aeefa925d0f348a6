import { Alert, Button } from '@mantine/core';
import { EmptyState, ICON, StatCard, StatRow } from '@renderer/components/display';
import { undoAct } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';
import { exportList } from '@renderer/components/record';
import { client } from '@renderer/lib/rpc';
import type { ImportChoices } from '@shared/imports/contract';
import type { ImportResult } from '@shared/imports/preview-model';
import {
  IconArrowBackUp,
  IconFileSpreadsheet,
  IconMapPin,
  IconTableExport,
  IconUsers,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { HistorySection } from './history-section';
import { closeImport, type ImportState } from './import-state';
import { ImportSteps } from './import-steps';
import classes from './imports.module.css';
import { texts } from './texts';

interface DoneStepProps {
  readonly state: ImportState;
  readonly choices: ImportChoices;
  readonly result: ImportResult;
}

/** Step 3: what was done, and what comes next. */
export function DoneStep({ state, choices, result }: DoneStepProps): ReactNode {
  const navigate = useNavigate();
  const { counts, placed, unplaced, actId } = result;
  const count = counts.new + counts.changed;
  const { universityName = '', cohortName = '' } = state.agreed?.target ?? {};
  const undo = async () => {
    if (actId !== null && (await undoAct(actId))) closeImport();
  };
  return (
    <Page
      header={
        <PageHeader
          title={texts.title}
          subtitle={texts.subtitle.done}
          extra={
            <Button variant="default" leftSection={<IconFileSpreadsheet {...ICON} />} onClick={closeImport}>
              {texts.another}
            </Button>
          }
        />
      }
    >
      <ImportSteps step="done" />
      <div className={classes.done}>
        <EmptyState
          kind="done"
          title={texts.done(count)}
          description={texts.doneText(universityName, cohortName)}
          action={
            <div className={classes.doneActions}>
              <Button
                variant={unplaced > 0 ? 'default' : 'filled'}
                leftSection={<IconUsers {...ICON} />}
                onClick={() => void navigate({ to: '/students' })}
              >
                {texts.seeStudents}
              </Button>
              <Button
                variant={unplaced > 0 ? 'filled' : 'default'}
                leftSection={<IconMapPin {...ICON} />}
                onClick={() => void navigate({ to: '/placements' })}
              >
                {unplaced > 0 ? texts.placeNow : texts.seePlacements}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconArrowBackUp {...ICON} />}
                onClick={() => void undo()}
                disabled={actId === null}
              >
                {texts.undoImport}
              </Button>
            </div>
          }
        />
      </div>
      <StatRow>
        <StatCard label={texts.figures.new} value={counts.new} />
        <StatCard label={texts.figures.changed} value={counts.changed} />
        <StatCard label={texts.figures.placed} value={placed} />
        <StatCard label={texts.figures.unplaced} value={unplaced} />
        <StatCard label={texts.figures.invalid} value={counts.invalid} />
      </StatRow>
      {counts.invalid > 0 && (
        <Alert color="yellow" variant="light" title={texts.refusedTitle(counts.invalid)}>
          <p className={classes.faultText}>{texts.refusedText}</p>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTableExport {...ICON} />}
            onClick={() => void exportList(texts.rowNoun, () => client.imports.exportRefused(choices))}
          >
            {texts.exportRefused}
          </Button>
        </Alert>
      )}
      <HistorySection />
    </Page>
  );
}
