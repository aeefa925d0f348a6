import { formatNumber } from '@renderer/lib/format';
import type { ImportRow, PreviewSummary } from '@shared/imports/preview-model';
import type { ReactNode } from 'react';
import classes from './imports.module.css';
import { texts } from './texts';

export type Show = ImportRow['outcome'] | 'doubtful' | 'all';

interface OutcomeChipsProps {
  readonly preview: PreviewSummary;
  readonly show: Show;
  readonly onShow: (show: Show) => void;
}

/** The whole list at a glance, each part a filter. */
export function OutcomeChips({ preview, show, onShow }: OutcomeChipsProps): ReactNode {
  const { counts, doubtful, excluded } = preview;
  const chips: readonly (readonly [Show, number])[] = [
    ['all', counts.rows + excluded],
    ['new', counts.new],
    ['changed', counts.changed],
    ['unchanged', counts.unchanged],
    ['doubtful', doubtful],
    ['invalid', counts.invalid],
    ['duplicate', counts.duplicate],
    ['excluded', excluded],
  ];
  return (
    <fieldset className={classes.chips} aria-label={texts.outcome}>
      {chips
        .filter(([id, count]) => id !== 'excluded' || count > 0 || show === id)
        .map(([id, count]) => (
          <button
            key={id}
            type="button"
            aria-pressed={show === id}
            data-kind={id}
            data-empty={count === 0 || undefined}
            onClick={() => onShow(show === id ? 'all' : id)}
          >
            {texts.filters[id]} <span>{formatNumber(count)}</span>
          </button>
        ))}
    </fieldset>
  );
}
