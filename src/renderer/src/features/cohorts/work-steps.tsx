import { Progress } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import { Section } from '@renderer/components/layout';
import type { WorkStep, WorkStepId } from '@shared/cohorts/steps';
import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import classes from './cohorts.module.css';
import { texts } from './texts';

const PATHS = {
  import: '/import',
  place: '/placements',
  programs: '/programs',
  scores: '/scores',
  certificates: '/certificates',
  report: '/reports',
} as const satisfies Record<WorkStepId, string>;

/** Opens a step's screen, and makes that screen follow this cohort. */
export function useStepDoor(cohortId: number) {
  const { setCohortId } = useCurrentCohort();
  const navigate = useNavigate();
  return (id: WorkStepId) => {
    setCohortId(cohortId);
    void navigate({ to: PATHS[id] });
  };
}

interface WorkStepSectionProps {
  readonly steps: readonly WorkStep[];
  readonly cohortId: number;
}

/** The work on a cohort from list to report, each step with how many of how many and its door. */
export function WorkStepSection({ steps, cohortId }: WorkStepSectionProps) {
  const open = useStepDoor(cohortId);
  return (
    <Section title={texts.progress} description={texts.progressHelp} variant="flush">
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step.id} data-state={step.state} aria-current={step.state === 'next' ? 'step' : undefined}>
            <button type="button" onClick={() => open(step.id)}>
              <span className={classes.stepMark}>
                {step.state === 'done' ? <IconCheck size={14} stroke={2.25} aria-hidden /> : index + 1}
              </span>
              <span className={classes.stepText}>
                <strong>{texts.steps[step.id].title}</strong>
                <span className="tabular">{texts.stepFigure(step.id, step.done, step.total)}</span>
              </span>
              <span className={classes.stepBar}>
                {step.total !== null && step.total > 0 && (
                  <Progress
                    value={Math.min(100, (step.done / step.total) * 100)}
                    size={6}
                    color={step.state === 'done' ? 'green' : 'teal'}
                    aria-label={texts.stepFigure(step.id, step.done, step.total)}
                  />
                )}
              </span>
              <span className={classes.stepDoor}>
                {step.state === 'next' ? texts.steps[step.id].action : texts.steps[step.id].open}
                <IconChevronRight size={16} stroke={1.5} aria-hidden />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
