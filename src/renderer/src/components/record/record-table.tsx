import { DataTable, type DataTableProps } from '@renderer/components/data-table';
import type { JobSource } from '@renderer/lib/jobs';
import { api } from '@renderer/lib/rpc';
import { writeList } from '@renderer/lib/write-list';
import { type QueryKey, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { exportList, type WrittenRows } from './export-list';

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A `list` procedure of the contract, as `api` knows it. */
export interface ListProcedure<R, Q> {
  key(options: { input: Q; type: 'query' }): QueryKey;
  call(
    input: Q & Page,
    options: { signal: AbortSignal },
  ): Promise<{ readonly rows: readonly R[]; readonly total: number }>;
}

export interface TableTexts {
  /** Spoken name of the table, and its title in print: `Daftar mahasiswa`. */
  readonly listLabel: string;
  readonly noun: string;
  readonly search: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

type Passed<R> = Omit<
  DataTableProps<R, number>,
  'source' | 'onExport' | 'label' | 'noun' | 'searchPlaceholder' | 'empty' | 'rowKey' | 'scope'
>;

export interface RecordTableProps<R, Q> extends Passed<R> {
  readonly texts: TableTexts;
  /** What the table asks, as the contract takes it. */
  readonly query: Q;
  readonly list: ListProcedure<R, NoInfer<Q>>;
  readonly exportTo: (
    input: { query: NoInfer<Q>; columns: string[] },
    options: { signal: AbortSignal },
  ) => ReturnType<JobSource<WrittenRows | null>>;
  /** The cohort that the list follows, named in its print; undefined when it follows none. */
  readonly cohortId?: number | null;
  /** The first thing to do while there is nothing. */
  readonly emptyAction?: ReactNode;
}

/** A list of records of the database: paged, exported, printed and copied as it stands. */
export function RecordTable<R extends { readonly id: number }, Q extends object>({
  texts,
  query,
  list,
  exportTo,
  cohortId = null,
  emptyAction,
  ...table
}: RecordTableProps<R, Q>): ReactNode {
  const scope = useCohortName(cohortId);
  return (
    <DataTable<R, number>
      {...table}
      label={texts.listLabel}
      noun={texts.noun}
      searchPlaceholder={texts.search}
      scope={scope}
      rowKey={idOf}
      source={{
        queryKey: list.key({ input: query, type: 'query' }),
        fetchPage: (page, signal) => list.call({ ...query, ...page }, { signal }),
      }}
      empty={{ title: texts.emptyTitle, description: texts.emptyText, action: emptyAction }}
      onExport={({ columns }) =>
        exportList(texts.noun, () =>
          writeList((signal) => exportTo({ query, columns: [...columns] }, { signal })),
        )
      }
    />
  );
}

const idOf = ({ id }: { readonly id: number }) => id;

function useCohortName(id: number | null): string | undefined {
  const cohorts = useQuery({
    ...api.cohorts.options.queryOptions({ input: { search: '' } }),
    enabled: id !== null,
  });
  return id === null ? undefined : cohorts.data?.find((cohort) => cohort.id === id)?.label;
}
