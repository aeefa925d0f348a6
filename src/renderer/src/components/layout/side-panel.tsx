import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import classes from './layout.module.css';

export interface SidePanelProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly badge?: ReactNode;
  /** Stays at the bottom: `Buka halaman`, `Ubah`. */
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  /** px; default 380. */
  readonly width?: number;
  readonly children: ReactNode;
}

/** Detail beside the list, so that rows can be compared. Esc closes it. Give it to `Page side`. */
export function SidePanel(props: SidePanelProps): ReactNode {
  const { title, subtitle, badge, actions, onClose, width = 380, children } = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isElsewhere = event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null;
      if (event.key === 'Escape' && !isElsewhere) onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside className={classes.side} style={{ width }}>
      <header className={classes.sideHead}>
        <div className={classes.headerText}>
          <h2 className={classes.sideTitle}>{title}</h2>
          {subtitle !== undefined && <p className={classes.sideSubtitle}>{subtitle}</p>}
          {badge}
        </div>
        <CloseButton aria-label="Tutup" title="Tutup (Esc)" onClick={onClose} />
      </header>
      <div className={classes.sideBody}>{children}</div>
      {actions !== undefined && <footer className={classes.sideFoot}>{actions}</footer>}
    </aside>
  );
}
