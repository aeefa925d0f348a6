import { Select, Switch } from '@mantine/core';
import { NumberField } from '@renderer/components/form';
import { SidePanel } from '@renderer/components/layout';
import { COLUMN_MEANINGS } from '@shared/imports/model';
import type { ListSheet, PreviewSummary, SheetCorrection } from '@shared/imports/preview-model';
import { MEANING_LABELS } from '@shared/imports/texts';
import { type ReactNode, useState } from 'react';
import { type ImportState, setImport } from './import-state';
import classes from './imports.module.css';
import { Notes } from './row-panel';
import { texts } from './texts';

const MEANINGS = COLUMN_MEANINGS.map((meaning) => ({ value: meaning, label: MEANING_LABELS[meaning] }));

interface SheetPanelProps {
  readonly preview: PreviewSummary;
  readonly overrides: ImportState['overrides'];
  readonly onClose: () => void;
}

/** What each sheet and column was taken for, and the place to say otherwise. */
export function SheetPanel({ preview, overrides, onClose }: SheetPanelProps): ReactNode {
  const correct = (sheet: string, change: SheetCorrection) =>
    setImport({ overrides: { ...overrides, [sheet]: { ...overrides[sheet], ...change } }, excluded: [] });
  return (
    <SidePanel title={texts.columns} subtitle={texts.columnsText} width={400} onClose={onClose}>
      {preview.sheets.map((sheet) => (
        <SheetCard
          key={sheet.name}
          sheet={sheet}
          notes={preview.issues.filter((issue) => issue.sheet === sheet.name)}
          correction={overrides[sheet.name] ?? {}}
          isOnly={preview.sheets.length === 1}
          onChange={(change) => correct(sheet.name, change)}
        />
      ))}
      {preview.ignoredSheets.length > 0 && (
        <section className={classes.ignored}>
          <h3>{texts.ignoredSheets}</h3>
          {preview.ignoredSheets.map(({ name, reason }) => (
            <div key={name}>
              <Switch
                label={name}
                description={reason}
                checked={false}
                onChange={() => correct(name, { include: true })}
              />
            </div>
          ))}
        </section>
      )}
    </SidePanel>
  );
}

interface SheetCardProps {
  readonly sheet: ListSheet;
  readonly notes: PreviewSummary['issues'];
  readonly correction: SheetCorrection;
  readonly isOnly: boolean;
  readonly onChange: (change: SheetCorrection) => void;
}

function SheetCard({ sheet, notes, correction, isOnly, onChange }: SheetCardProps) {
  const setMeaning = (index: number, value: string | null) => {
    const meaning = COLUMN_MEANINGS.find((known) => known === value);
    if (meaning) onChange({ columns: { ...correction.columns, [index]: meaning } });
  };
  return (
    <section className={classes.sheet}>
      <header>
        <h3>{sheet.name}</h3>
        {!isOnly && (
          <Switch
            aria-label={texts.useSheet}
            checked
            onChange={() => onChange({ include: false })}
            size="xs"
          />
        )}
      </header>
      {notes.length > 0 && <Notes notes={notes} />}
      <HeaderRowField
        key={sheet.headerRow}
        row={sheet.headerRow}
        onChange={(headerRow) => onChange({ headerRow })}
      />
      <ul className={classes.columnList}>
        {sheet.columns.map((column) => (
          <li key={column.index}>
            <span className={classes.letter}>{column.letter}</span>
            <div>
              <strong>{column.header || texts.noHeader}</strong>
              <span>{column.samples.slice(0, 2).join(', ') || texts.noSamples}</span>
            </div>
            <Select
              size="xs"
              w={150}
              aria-label={`${column.letter} ${column.header}`}
              data={MEANINGS}
              value={column.meaning}
              allowDeselect={false}
              onChange={(value) => setMeaning(column.index, value)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HeaderRowProps {
  readonly row: number;
  readonly onChange: (row: number) => void;
}

/** Taken when it is left: each half-typed number would read the whole list anew. */
function HeaderRowField({ row, onChange }: HeaderRowProps) {
  const [typed, setTyped] = useState<number | null>(row);
  return (
    <NumberField
      label={texts.headerRow}
      min={1}
      value={typed}
      onChange={setTyped}
      onBlur={() => {
        if (typed !== null && !Number.isNaN(typed) && typed !== row) onChange(typed);
      }}
      {...(typed === null ? { error: texts.headerRowNeeded } : {})}
    />
  );
}
