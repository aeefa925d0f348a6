import { Button, Progress } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import { ChoiceList, EmptyState } from '@renderer/components/display';
import { Page, PageHeader } from '@renderer/components/layout';
import { useNavigate } from '@tanstack/react-router';
import { useCohortsToScore } from './api';
import classes from './assessments.module.css';
import { texts } from './texts';

/** Scores belong to one cohort: choose it, with how far each has come. */
export function CohortChoice() {
  const cohorts = useCohortsToScore(true);
  const { setCohortId } = useCurrentCohort();
  const navigate = useNavigate();
  if (!cohorts.data) return null;
  return (
    <Page header={<PageHeader title={texts.title} subtitle={texts.chooseText} />} isNarrow>
      {cohorts.data.length === 0 ? (
        <EmptyState
          title={texts.noCohorts}
          description={texts.noCohortsText}
          action={<Button onClick={() => void navigate({ to: '/cohorts' })}>{texts.toCohorts}</Button>}
        />
      ) : (
        <ChoiceList
          title={texts.chooseTitle}
          onChoose={setCohortId}
          choices={cohorts.data.map(({ id, name, kind, complete, total }) => ({
            id,
            name,
            detail: kind,
            aside: (
              <span className={classes.choiceProgress}>
                <span className="tabular">{texts.progress(complete, total)}</span>
                <Progress value={total === 0 ? 0 : (complete / total) * 100} size={4} aria-hidden />
              </span>
            ),
          }))}
        />
      )}
    </Page>
  );
}
