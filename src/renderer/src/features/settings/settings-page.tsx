import { Tabs } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Page, PageHeader } from '@renderer/components/layout';
import type { ReactNode } from 'react';
import { DataTab } from './data-tab';
import { ListsTab } from './lists-tab';
import { CertificateTab, OfficeTab, SignatoryTab } from './office-tabs';
import { texts } from './texts';
import { useSettings } from './use-settings';

const TABS = ['office', 'signatory', 'certificate', 'assessment', 'lists', 'data'] as const;

interface SettingsPageProps {
  /** The scheme editor and the number series: other features own them, the router hands them over. */
  readonly assessment: ReactNode;
  readonly series: ReactNode;
}

export function SettingsPage({ assessment, series }: SettingsPageProps) {
  const { settings, save, isSaving } = useSettings();
  const [tab, setTab] = useLocalStorage<string>({
    key: 'sikim.settings.tab',
    defaultValue: 'office',
    getInitialValueInEffect: false,
  });
  return (
    <Page header={<PageHeader title={texts.title} subtitle={texts.subtitle} />} isNarrow>
      <Tabs value={tab} onChange={(value) => setTab(value ?? 'office')} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {texts.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {settings && (
          <>
            <Tabs.Panel value="office">
              <OfficeTab settings={settings} save={save} isSaving={isSaving} />
            </Tabs.Panel>
            <Tabs.Panel value="signatory">
              <SignatoryTab settings={settings} save={save} isSaving={isSaving} />
            </Tabs.Panel>
            <Tabs.Panel value="certificate">
              <CertificateTab settings={settings} save={save} isSaving={isSaving} series={series} />
            </Tabs.Panel>
          </>
        )}
        <Tabs.Panel value="assessment">{assessment}</Tabs.Panel>
        <Tabs.Panel value="lists">
          <ListsTab />
        </Tabs.Panel>
        <Tabs.Panel value="data">
          <DataTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
