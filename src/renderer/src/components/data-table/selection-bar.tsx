import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './data-table.module.css';
import { texts } from './texts';
import type { BulkAction, RowKey } from './types';

interface SelectionBarProps<K extends RowKey> {
  readonly keys: readonly K[];
  readonly total: number;
  readonly actions: readonly BulkAction<K>[];
  /** Null when everything cannot be chosen at once. */
  readonly onSelectAll: (() => Promise<void>) | null;
  readonly onClear: () => void;
}

/** Takes the filter bar's place while rows are chosen. */
export function SelectionBar<K extends RowKey>(props: SelectionBarProps<K>): ReactNode {
  const { keys, total, actions, onSelectAll, onClear } = props;
  const [isBusy, setBusy] = useState(false);
  const selectAll = async () => {
    setBusy(true);
    await onSelectAll?.().finally(() => setBusy(false));
  };
  return (
    <section className={classes.bar} data-selection aria-label={texts.selected(keys.length, total)}>
      <CloseButton
        aria-label={texts.clearSelection}
        title={`${texts.clearSelection} (Esc)`}
        onClick={onClear}
      />
      <span className={classes.selectedCount} aria-live="polite">
        {texts.selected(keys.length, total)}
      </span>
      {onSelectAll !== null && keys.length < total && (
        <Button size="compact-sm" variant="subtle" disabled={isBusy} onClick={selectAll}>
          {isBusy ? texts.selecting : texts.selectAllOf(total)}
        </Button>
      )}
      <div className={classes.tools}>
        {actions.map((action) => (
          <Button
            key={action.id}
            size="xs"
            variant={action.primary ? 'filled' : 'default'}
            leftSection={action.icon}
            onClick={() => action.onClick(keys, onClear)}
            {...(action.danger ? { className: classes.dangerButton } : {})}
          >
            {action.label}
          </Button>
        ))}
      </div>
    </section>
  );
}
