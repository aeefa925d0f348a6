import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './record.module.css';

/** The lists whose records have a page of their own. */
export type RecordPath = '/cohorts' | '/kim' | '/programs' | '/students' | '/universities';

interface RecordLinkProps {
  readonly to: RecordPath;
  readonly id: number;
  readonly children: ReactNode;
}

/** The name of another record, leading to its page. */
export function RecordLink({ to, id, children }: RecordLinkProps) {
  return (
    <Link className={classes.link} to={`${to}/$id`} params={{ id: String(id) }}>
      {children}
    </Link>
  );
}

/** Opens the page of a record. */
export function useOpenRecord() {
  const navigate = useNavigate();
  return (to: RecordPath, id: number) => void navigate({ to: `${to}/$id`, params: { id: String(id) } });
}
