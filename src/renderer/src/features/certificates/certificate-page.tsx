import { Tabs } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import { useState } from 'react';
import { CohortChoice } from './cohort-choice';
import { IssuePage } from './issue-page';
import { RegisterPage } from './register-page';
import { texts } from './texts';

type Tab = 'issue' | 'register';

/** /certificates: issuing for the current cohort, and the register of what was issued. */
export function CertificatePage() {
  const { cohortId } = useCurrentCohort();
  const [tab, setTab] = useState<Tab>('issue');
  const tabs = (
    <Tabs value={tab} onChange={(value) => setTab(value === 'register' ? 'register' : 'issue')} mb="sm">
      <Tabs.List>
        {(['issue', 'register'] as const).map((name) => (
          <Tabs.Tab key={name} value={name}>
            {texts.tabs[name]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
  if (tab === 'register')
    return <RegisterPage cohortId={cohortId} tabs={tabs} onIssue={() => setTab('issue')} />;
  if (cohortId === null) return <CohortChoice tabs={tabs} />;
  return <IssuePage key={cohortId} cohortId={cohortId} tabs={tabs} />;
}
