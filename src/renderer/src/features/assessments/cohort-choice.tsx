import { Button, Progress } from '@mantine/core';
import { useCurrentCohort } from '@renderer/app/current-cohort';
import { EmptyState } from '@renderer/components/display';
import { Page, PageHeader } from '@renderer/components/layout';
import { IconChevronRight } from '@tabler/icons-react';
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
        <section className={classes.choices} aria-label={texts.chooseTitle}>
          <h2>{texts.chooseTitle}</h2>
          <ul>
            {cohorts.data.map(({ id, name, kind, complete, total }) => (
              <li key={id}>
                <button type="button" onClick={() => setCohortId(id)}>
                  <span className={classes.choiceName}>
                    {name}
                    <small>{kind}</small>
                  </span>
                  <span className={classes.choiceProgress}>
                    <span className="tabular">{texts.progress(complete, total)}</span>
                    <Progress value={total === 0 ? 0 : (complete / total) * 100} size={4} aria-hidden />
                  </span>
                  <IconChevronRight size={18} stroke={1.5} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
