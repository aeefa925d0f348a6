import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '../display/empty-state';
import { readFault } from '../feedback/fault';
import classes from './data-table.module.css';
import { texts } from './texts';
import type { EmptyText } from './types';

/** Nothing yet (what to do first), or nothing that matches (how to widen the search). */
export function TableEmpty(props: {
  readonly empty: EmptyText;
  readonly isFiltered: boolean;
  readonly onReset: () => void;
}): ReactNode {
  return (
    <div className={classes.state}>
      {props.isFiltered ? (
        <EmptyState
          kind="search"
          title={texts.nothingMatches}
          description={texts.nothingMatchesHelp}
          action={
            <Button variant="default" onClick={props.onReset}>
              {texts.resetFilters}
            </Button>
          }
        />
      ) : (
        <EmptyState {...props.empty} />
      )}
    </div>
  );
}

/** What happened, what is safe, what to do. */
export function TableError({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}): ReactNode {
  return (
    <div className={classes.state} role="alert">
      <div className={classes.failed}>
        <IconAlertTriangle size={28} stroke={1.5} aria-hidden />
        <strong>{texts.failed}</strong>
        <span>{readFault(error).message}</span>
        <Button
          mt="xs"
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.5} aria-hidden />}
          onClick={onRetry}
        >
          {texts.retry}
        </Button>
      </div>
    </div>
  );
}
