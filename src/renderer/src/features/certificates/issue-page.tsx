import { Button } from '@mantine/core';
import { DataTable, listParams, type RowAction, type TableQuery } from '@renderer/components/data-table';
import { ICON } from '@renderer/components/display';
import { ProgressPanel } from '@renderer/components/feedback';
import { Page, PageHeader } from '@renderer/components/layout';
import { chosenIds, chosen as chosenIn, useListState } from '@renderer/components/record';
import { currentDay } from '@renderer/lib/current-day';
import { api, client } from '@renderer/lib/rpc';
import type { CANDIDATE_SORT_KEYS, CandidateRow } from '@shared/certificates/model';
import { IconCertificate, IconEye, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
import { allCandidates, type CandidateFilter, useSignatory, useSummary } from './api';
import { CANDIDATE_COLUMNS, CANDIDATE_FILTERS, type CandidateStatus } from './candidate-columns';
import { CandidatePreview } from './candidate-preview';
import { IssueDialog } from './issue-dialog';
import { useIssueJob, useIssueRuns } from './issue-run';
import { type IssueSetup, IssueStrip } from './issue-strip';
import { SignatoryCallout, UnfinishedBatches } from './notices';
import { texts } from './texts';

interface IssuePageProps {
  readonly cohortId: number;
  readonly tabs: ReactNode;
}

/** Who may have a certificate and why not, and the issuing of some or all. */
export function IssuePage({ cohortId, tabs }: IssuePageProps) {
  const navigate = useNavigate();
  const [setup, setSetup] = useState<IssueSetup>({
    issuedOn: currentDay(),
    isDateRead: true,
    firstSequence: null,
    folder: null,
  });
  const state = useListState({ tableId: 'candidates', defaultSort: { column: 'name', direction: 'asc' } });
  const [selection, setSelection] = useState<Selection>({ ids: [], clear: () => undefined });
  const onSelect = useCallback(
    (ids: readonly number[], clear: () => void) => setSelection({ ids: [...ids], clear }),
    [],
  );
  /** What the dialog asks about: null ids are all who are eligible. */
  const [asked, setAsked] = useState<{ ids: number[] | null } | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const { signatory, isLoaded } = useSignatory();
  const runs = useIssueRuns();
  const job = useIssueJob();
  const { issuedOn } = setup;
  const summary = useSummary({ cohortId, issuedOn, enrolmentIds: null });
  const enrolmentIds = selection.ids.length === 0 ? null : selection.ids;
  const concerned = useSummary({ cohortId, issuedOn, enrolmentIds });
  const query = candidateFilter(state.query, cohortId, issuedOn);
  const eligible = concerned?.eligible ?? 0;
  const blockedBy = setup.isDateRead
    ? reasonNotToIssue({
        isRunning: job !== undefined,
        lacksSignatory: isLoaded && signatory === null,
        eligible,
        isSelected: enrolmentIds !== null,
      })
    : texts.dateUnread;

  return (
    <Page
      mode="fill"
      header={
        <PageHeader
          title={texts.title}
          subtitle={texts.subtitleIssue}
          primary={{
            label: issueLabel(eligible, enrolmentIds !== null),
            icon: <IconCertificate {...ICON} />,
            onClick: () => setAsked({ ids: enrolmentIds }),
            ...(blockedBy === null ? {} : { disabledReason: blockedBy }),
          }}
        />
      }
    >
      {tabs}
      {isLoaded && signatory === null && <SignatoryCallout />}
      {job ? (
        <ProgressPanel {...job} cancelNote={texts.cancelNote} />
      ) : (
        <>
          <UnfinishedBatches cohortId={cohortId} onResume={(batch) => void runs.resume(batch)} />
          <IssueStrip
            cohortId={cohortId}
            setup={setup}
            onChange={setSetup}
            summary={summary}
            onStatus={(status) => state.setFilter('status', [status])}
          />
        </>
      )}
      <DataTable<CandidateRow, number>
        state={state}
        label={texts.listLabel}
        noun={texts.noun}
        searchPlaceholder={texts.search}
        columns={CANDIDATE_COLUMNS}
        filters={CANDIDATE_FILTERS}
        rowKey={(row) => row.enrolmentId}
        source={{
          queryKey: api.certificates.candidates.key({ input: query, type: 'query' }),
          fetchPage: (page, signal) => client.certificates.candidates({ ...query, ...page }, { signal }),
        }}
        empty={{
          title: texts.emptyTitle,
          description: texts.emptyText,
          action: <Button onClick={() => void navigate({ to: '/import' })}>{texts.toImport}</Button>,
        }}
        onOpen={(row) => setShown(row.enrolmentId)}
        rowActions={(row) =>
          rowActions(row, setShown, (id) => void navigate({ to: '/students/$id', params: { id } }))
        }
        fetchAllKeys={async () => (await allCandidates(query)).map(({ enrolmentId }) => enrolmentId)}
        onSelect={onSelect}
        bulkActions={
          job === undefined && signatory !== null
            ? [
                {
                  id: 'issue',
                  label: texts.issueSelected,
                  icon: <IconCertificate {...ICON} />,
                  onClick: (keys) => setAsked({ ids: [...keys] }),
                },
              ]
            : []
        }
      />
      {shown !== null && (
        <CandidatePreview
          query={query}
          enrolmentId={shown}
          onShow={setShown}
          onClose={() => setShown(null)}
        />
      )}
      {asked && signatory && (
        <IssueDialog
          cohortId={cohortId}
          enrolmentIds={asked.ids}
          setup={setup}
          signatory={signatory}
          onClose={() => setAsked(null)}
          onIssue={(input) => {
            setAsked(null);
            selection.clear();
            setSetup({ ...setup, firstSequence: null });
            void runs.issue(input);
          }}
        />
      )}
    </Page>
  );
}

interface Selection {
  readonly ids: number[];
  readonly clear: () => void;
}

/** What will happen when it is pressed, in the number of certificates that will be there. */
function issueLabel(eligible: number, isSelected: boolean): string {
  if (isSelected) return texts.issueChosen(eligible);
  return eligible > 0 ? texts.issue(eligible) : texts.issueSelected;
}

interface Hindrances {
  readonly isRunning: boolean;
  readonly lacksSignatory: boolean;
  readonly eligible: number;
  readonly isSelected: boolean;
}

function reasonNotToIssue({ isRunning, lacksSignatory, eligible, isSelected }: Hindrances): string | null {
  if (isRunning) return texts.jobTitle;
  if (lacksSignatory) return texts.noSignatoryTitle;
  if (eligible > 0) return null;
  return isSelected ? texts.nobodyChosenEligible : texts.nothingEligible;
}

function candidateFilter(query: TableQuery, cohortId: number, issuedOn: string): CandidateFilter {
  return {
    ...listParams<(typeof CANDIDATE_SORT_KEYS)[number]>(query),
    cohortId,
    issuedOn,
    filters: {
      status: chosenIn<CandidateStatus>(query, 'status'),
      universityId: chosenIds(query, 'universityId'),
    },
  };
}

function rowActions(
  row: CandidateRow,
  show: (id: number) => void,
  openStudent: (id: string) => void,
): readonly RowAction[] {
  return [
    {
      id: 'preview',
      label: texts.preview,
      icon: <IconEye {...ICON} />,
      onClick: () => show(row.enrolmentId),
    },
    {
      id: 'student',
      label: texts.openStudent,
      icon: <IconUser {...ICON} />,
      onClick: () => openStudent(String(row.studentId)),
    },
  ];
}
