import { Button } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import { ChoiceList, EmptyState } from '@renderer/components/display';
import { Page, PageHeader } from '@renderer/components/layout';
import { api } from '@renderer/lib/rpc';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIssueRuns } from './issue-run';
import { UnfinishedBatches } from './notices';
import { texts } from './texts';

/** Certificates are issued for one cohort: choose it. */
export function CohortChoice({ tabs }: { readonly tabs: ReactNode }) {
  const cohorts = useQuery(api.cohorts.options.queryOptions({ input: { search: '' } }));
  const { setCohortId } = useCurrentCohort();
  const navigate = useNavigate();
  const runs = useIssueRuns();
  return (
    <Page header={<PageHeader title={texts.title} subtitle={texts.chooseText} />}>
      <div>
        {tabs}
        {/* A power cut may have lost which cohort was chosen, never what was begun. */}
        <UnfinishedBatches
          cohortId={null}
          onResume={(batch) => {
            setCohortId(batch.cohortId);
            void runs.resume(batch);
          }}
        />
        {cohorts.data?.length === 0 && (
          <EmptyState
            title={texts.noCohorts}
            description={texts.noCohortsText}
            action={<Button onClick={() => void navigate({ to: '/cohorts' })}>{texts.toCohorts}</Button>}
          />
        )}
        {cohorts.data && cohorts.data.length > 0 && (
          <ChoiceList
            title={texts.chooseTitle}
            choices={cohorts.data.map(({ id, label, description }) => ({
              id,
              name: label,
              detail: description,
            }))}
            onChoose={setCohortId}
          />
        )}
      </div>
    </Page>
  );
}
