import { Tabs } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Page, PageHeader } from '@renderer/components/layout';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { DataTab } from './data-tab';
import { ListsTab } from './lists-tab';
import { CertificateTab, OfficeTab, SignatoryTab } from './office-tabs';
import { texts } from './texts';
import { useFieldFocus } from './use-field-focus';
import { useSettings } from './use-settings';

const TABS = ['office', 'signatory', 'certificate', 'assessment', 'lists', 'data'] as const;

type SettingsTab = (typeof TABS)[number];

const isTab = (name: string | undefined): name is SettingsTab => TABS.some((tab) => tab === name);

interface SettingsPageProps {
  /** The tab the address names; without one, the tab that was open last. */
  readonly tab: string | undefined;
  /** The field to begin in. */
  readonly field: string | undefined;
  /** The scheme editor and the number series: other features own them, the router hands them over. */
  readonly assessment: ReactNode;
  readonly series: ReactNode;
}

/** Each tab has an address of its own: links lead to it, and leaving it with unsaved input asks like leaving a page. */
export function SettingsPage({ tab: named, field, assessment, series }: SettingsPageProps) {
  const { settings, save, isSaving } = useSettings();
  const navigate = useNavigate();
  const [last, setLast] = useLocalStorage<string>({
    key: 'sikim.settings.tab',
    defaultValue: 'office',
    getInitialValueInEffect: false,
  });
  const tab = [named, last].find(isTab) ?? 'office';
  useEffect(() => setLast(tab), [tab, setLast]);
  useFieldFocus(field, tab);
  return (
    <Page header={<PageHeader title={texts.title} subtitle={texts.subtitle} />} isNarrow>
      <Tabs
        value={tab}
        onChange={(value) => {
          if (value) void navigate({ to: '/settings/$tab', params: { tab: value } });
        }}
        keepMounted={false}
      >
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
