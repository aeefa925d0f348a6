import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './programs.module.css';

/** Something to look at again, under its field; never in the way of saving. */
export function FieldWarning({ children }: { readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <p className={classes.warning} role="status">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
