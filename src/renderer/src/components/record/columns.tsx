import type { ReactNode } from 'react';
import classes from './record.module.css';

interface ColumnsProps {
  readonly shape: 'aside-right' | 'aside-left' | 'even';
  readonly children: ReactNode;
}

/** Parts of a record beside each other. */
export function Columns({ shape, children }: ColumnsProps) {
  return (
    <div className={classes.columns} data-shape={shape}>
      {children}
    </div>
  );
}

/** Parts of a record under each other, as one column. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={classes.stack}>{children}</div>;
}
