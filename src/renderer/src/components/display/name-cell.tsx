import { IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './display.module.css';

/** A name in a list with what stands beside it; the name is cut off first. */
export function NameCell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <span className={classes.nameCell}>
      <span title={name}>{name}</span>
      {children}
    </span>
  );
}

/** The leader of a group. */
export function LeaderStar({ label }: { readonly label: string }) {
  return (
    <IconStarFilled size={12} className={classes.star} role="img" aria-label={label}>
      <title>{label}</title>
    </IconStarFilled>
  );
}
