import { Button } from '@mantine/core';
import { DetailList } from '@renderer/components/display';
import { SidePanel } from '@renderer/components/layout';
import { formatPhone } from '@renderer/lib/format';
import type { ImportRow } from '@shared/imports/preview-model';
import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './imports.module.css';
import { OutcomeBadge } from './outcome-badge';
import { shownValue } from './row-columns';
import { FIELD_LABELS, texts } from './texts';

const ICONS = { error: IconBan, warning: IconAlertTriangle, info: IconInfoCircle } as const;

interface Note {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** Remarks with their weight, whole sentences. */
export function Notes({ notes }: { readonly notes: readonly Note[] }): ReactNode {
  return (
    <ul className={classes.notes}>
      {notes.map(({ severity, message }) => {
        const Icon = ICONS[severity];
        return (
          <li key={message} data-severity={severity}>
            <Icon size={16} stroke={1.75} aria-hidden />
            <span>{message}</span>
          </li>
        );
      })}
    </ul>
  );
}

interface RowPanelProps {
  readonly row: ImportRow;
  readonly onToggle: () => void;
  readonly onClose: () => void;
}

/** One row of the list, whole: what the file says, what would change, and why. */
export function RowPanel({ row, onToggle, onClose }: RowPanelProps): ReactNode {
  return (
    <SidePanel
      title={row.name ?? row.studentNumber ?? texts.detailTitle(row.row)}
      subtitle={`${row.sheet}, ${texts.detailTitle(row.row).toLowerCase()}`}
      badge={<OutcomeBadge row={row} />}
      width={340}
      onClose={onClose}
      actions={
        <Button variant="default" onClick={onToggle}>
          {row.outcome === 'excluded' ? texts.include : texts.exclude}
        </Button>
      }
    >
      {row.issues.length > 0 && <Notes notes={row.issues} />}
      {row.diffs.length > 0 && (
        <dl className={classes.diffs}>
          {row.diffs.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{FIELD_LABELS[field]}</dt>
              <dd>
                <del>{shownValue(field, before)}</del> {texts.arrow} <ins>{shownValue(field, after)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <DetailList
        items={[
          { label: texts.studentNumber, value: row.studentNumber },
          { label: texts.gender, value: row.gender },
          { label: texts.studyProgram, value: row.studyProgram },
          { label: texts.phone, value: row.phone && formatPhone(row.phone) },
          { label: texts.email, value: row.email },
          { label: texts.group, value: row.isLeader ? `${row.group ?? ''} (${texts.leader})` : row.group },
          { label: texts.village, value: row.villageLabel ?? row.villageText },
        ]}
      />
    </SidePanel>
  );
}
