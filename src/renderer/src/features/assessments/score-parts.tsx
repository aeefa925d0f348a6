import { Button, Progress } from '@mantine/core';
import type { TableState } from '@renderer/components/data-table';
import { EmptyState } from '@renderer/components/display';
import { PageHeader } from '@renderer/components/layout';
import type { ScoreProgress, ScoreSheet } from '@shared/assessments/model';
import { IconCertificate } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isComplete } from './api';
import classes from './assessments.module.css';
import { texts } from './texts';

interface ScoreHeaderProps {
  readonly sheet: ScoreSheet;
  readonly progress: ScoreProgress;
  readonly onFill: () => void;
  /** Who assesses. */
  readonly children: ReactNode;
}

/** How far the cohort has come; when all is scored, the way on. */
export function ScoreHeader({ sheet, progress, onFill, children }: ScoreHeaderProps) {
  const navigate = useNavigate();
  const share = progress.total === 0 ? 0 : (progress.complete / progress.total) * 100;
  const isDone = isComplete(progress);
  return (
    <PageHeader
      title={texts.title}
      subtitle={
        <span className={classes.progress}>
          <span>{texts.progress(progress.complete, progress.total)}</span>
          <Progress value={share} size={6} w={160} aria-hidden color={isDone ? 'green' : 'teal'} />
          <span>{texts.scheme(sheet.schemeName)}</span>
        </span>
      }
      extra={
        <>
          {children}
          {!isDone && sheet.rows.length > 0 && (
            <Button variant="default" onClick={onFill}>
              {texts.fill}
            </Button>
          )}
        </>
      }
      {...(isDone
        ? {
            primary: {
              label: texts.toCertificates,
              icon: <IconCertificate size={16} stroke={1.5} aria-hidden />,
              onClick: () => void navigate({ to: '/certificates' }),
            },
          }
        : {})}
    />
  );
}

/** Why the sheet is empty, and what to do about it. */
export function NothingToScore({ progress, state }: { progress: ScoreProgress; state: TableState }) {
  const navigate = useNavigate();
  const reset = (
    <Button variant="default" onClick={state.resetFilters}>
      {texts.reset}
    </Button>
  );
  if (progress.total === 0)
    return (
      <EmptyState
        title={texts.noStudents}
        description={texts.noStudentsText}
        action={<Button onClick={() => void navigate({ to: '/import' })}>{texts.toImport}</Button>}
      />
    );
  if (isComplete(progress) && state.filters.unfinished)
    return <EmptyState kind="done" title={texts.allDone} description={texts.allDoneText} action={reset} />;
  return (
    <EmptyState
      kind="search"
      title={texts.nothingMatches}
      description={texts.nothingMatchesText}
      action={reset}
    />
  );
}
