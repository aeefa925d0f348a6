import { Tabs } from '@mantine/core';
import { useCurrentCohort } from '@renderer/components/current-cohort';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { CohortChoice } from './cohort-choice';
import { IssuePage } from './issue-page';
import { RegisterPage } from './register-page';
import { texts } from './texts';

type Tab = 'issue' | 'register';

/** /certificates: issuing for the current cohort, and the register of what was issued. */
export function CertificatePage() {
  const { cohortId } = useCurrentCohort();
  const { id } = useParams({ strict: false });
  const [tab, setTab] = useState<Tab>(id === undefined ? 'issue' : 'register');
  // A link to a certificate leads to the register, also from this very page.
  useEffect(() => {
    if (id !== undefined) setTab('register');
  }, [id]);
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
    return (
      <RegisterPage
        key={id ?? ''}
        cohortId={cohortId}
        shownId={id === undefined ? null : Number(id)}
        tabs={tabs}
        onIssue={() => setTab('issue')}
      />
    );
  if (cohortId === null) return <CohortChoice tabs={tabs} />;
  return <IssuePage key={cohortId} cohortId={cohortId} tabs={tabs} />;
}
