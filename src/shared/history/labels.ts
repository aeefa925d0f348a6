/** How a column's value is put into words. */
export type ColumnFormat =
  | 'text'
  | 'date'
  | 'number'
  /** An instant that says "archived": shown as Ya or Tidak. */
  | 'isSet'
  | 'yesNo'
  | 'phone'
  /** JSON whose leaves have labels of their own (settings). */
  | 'json'
  | { readonly choices: Readonly<Record<string, string>> }
  /** A row of another table, by its name. */
  | { readonly ref: string };

export interface ColumnLabel {
  readonly label: string;
  readonly format: ColumnFormat;
}

/** What a history, a form, an import preview and an export call the columns of a table. */
export interface TableLabels {
  /** "KIM", "Penempatan". */
  readonly noun: string;
  /** The columns that tell a row's name: a KIM's name, a placement's KIM. */
  readonly namedBy: readonly string[];
  /** By column name. What is missing here is not for clerks: ids, stamps. */
  readonly columns: Readonly<Record<string, ColumnLabel>>;
}

export type Dictionary = Readonly<Record<string, TableLabels>>;

export const text = (label: string): ColumnLabel => ({ label, format: 'text' });
export const date = (label: string): ColumnLabel => ({ label, format: 'date' });
export const number = (label: string): ColumnLabel => ({ label, format: 'number' });
export const yesNo = (label: string): ColumnLabel => ({ label, format: 'yesNo' });
export const phone = (label: string): ColumnLabel => ({ label, format: 'phone' });
export const choice = (label: string, choices: Readonly<Record<string, string>>): ColumnLabel => ({
  label,
  format: { choices },
});
export const ref = (label: string, table: string): ColumnLabel => ({ label, format: { ref: table } });
/** The mark of the archive, which every record has. */
export const archived: ColumnLabel = { label: 'Diarsipkan', format: 'isSet' };
