import { Button, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActionMenu } from '../data-table/row-menu';
import type { RowAction } from '../data-table/types';
import classes from './layout.module.css';

export interface PrimaryAction {
  /** A verb and its object: `Tambah mahasiswa`. */
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onClick: () => void;
  /** Why it cannot be done now; told on hover. */
  readonly disabledReason?: string;
  readonly isBusy?: boolean;
}

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** One sentence or figure that matters. */
  readonly subtitle?: ReactNode;
  /** A link upwards, above the title: the router's link, styled here. */
  readonly back?: ReactNode;
  /** Beside the title: a status badge. */
  readonly badge?: ReactNode;
  /** The one thing to do next. */
  readonly primary?: PrimaryAction;
  /** Everything else, in the menu at the right. */
  readonly menu?: readonly RowAction[];
  /** A second visible control, when the menu would hide what is used daily. */
  readonly extra?: ReactNode;
}

/** Title, one sentence, one primary action. */
export function PageHeader({
  title,
  subtitle,
  back,
  badge,
  primary,
  menu,
  extra,
}: PageHeaderProps): ReactNode {
  return (
    <header className={classes.header}>
      <div className={classes.headerText}>
        {back !== undefined && <div className={classes.back}>{back}</div>}
        <div className={classes.titleRow}>
          <h1 className={classes.title}>{title}</h1>
          {badge}
        </div>
        {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
      </div>
      <div className={classes.headerActions} data-print="hidden">
        {extra}
        {menu !== undefined && menu.length > 0 && (
          <ActionMenu label="Tindakan lain" actions={menu} look="page" />
        )}
        {primary !== undefined && <Primary {...primary} />}
      </div>
    </header>
  );
}

function Primary({ label, icon, onClick, disabledReason, isBusy = false }: PrimaryAction) {
  const isDisabled = disabledReason !== undefined;
  return (
    <Tooltip label={disabledReason} disabled={!isDisabled}>
      <Button
        leftSection={icon}
        loading={isBusy}
        mod={{ disabled: isDisabled }}
        aria-disabled={isDisabled}
        onClick={() => {
          if (!isDisabled) onClick();
        }}
      >
        {label}
      </Button>
    </Tooltip>
  );
}

export interface PageProps {
  readonly header: ReactNode;
  readonly children: ReactNode;
  /** `fill`: the body is as high as the window and its table scrolls; `scroll`: the body scrolls. */
  readonly mode?: 'fill' | 'scroll';
  /** A `SidePanel` at the right of the body. */
  readonly side?: ReactNode;
  /** Narrow measure for forms and settings. */
  readonly isNarrow?: boolean;
}

/** The frame of every page: header, body, an optional panel at the right. */
export function Page({ header, children, mode = 'scroll', side, isNarrow = false }: PageProps): ReactNode {
  return (
    <div className={classes.page} data-mode={mode}>
      <div className={classes.main} data-narrow={isNarrow || undefined}>
        {header}
        <div className={classes.pageBody}>{children}</div>
      </div>
      {side}
    </div>
  );
}
