import { StatusBadge, type StatusTone } from '@renderer/components/display';
import type { ImportRow } from '@shared/imports/preview-model';
import {
  IconAlertTriangle,
  IconBan,
  IconCopy,
  IconEqual,
  IconPencil,
  IconPlus,
  IconUserMinus,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './imports.module.css';
import { OUTCOME_LABELS, texts } from './texts';

const LOOKS: Readonly<Record<ImportRow['outcome'], readonly [StatusTone, typeof IconPlus]>> = {
  new: ['success', IconPlus],
  changed: ['info', IconPencil],
  unchanged: ['neutral', IconEqual],
  duplicate: ['neutral', IconCopy],
  invalid: ['danger', IconBan],
  excluded: ['neutral', IconUserMinus],
};

/** What becomes of a row; a triangle beside it asks for a look. */
export function OutcomeBadge({ row }: { readonly row: Pick<ImportRow, 'outcome' | 'doubtful'> }): ReactNode {
  const [tone, Icon] = LOOKS[row.outcome];
  return (
    <span className={classes.outcome}>
      <StatusBadge tone={tone} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
        {OUTCOME_LABELS[row.outcome]}
      </StatusBadge>
      {row.doubtful && (
        <IconAlertTriangle
          size={16}
          stroke={1.75}
          className={classes.doubt}
          role="img"
          aria-label={texts.check1}
        />
      )}
    </span>
  );
}
