import type { ReactNode } from 'react';
import classes from './display.module.css';
import { Kawung } from './kawung';

export interface EmptyStateProps {
  /** `start`: nothing yet; `search`: nothing matches; `done`: nothing left to do. */
  readonly kind?: 'start' | 'search' | 'done';
  readonly title: string;
  /** What this place will hold, and what to do first. */
  readonly description: string;
  readonly action?: ReactNode;
}

/** A small drawing, one sentence, one next step. */
export function EmptyState({ kind = 'start', title, description, action }: EmptyStateProps): ReactNode {
  return (
    <div className={classes.empty}>
      <Art kind={kind} />
      <strong>{title}</strong>
      <p>{description}</p>
      {action}
    </div>
  );
}

const lattice = [0, 1, 2, 3, 4].flatMap((column) => [0, 1, 2].map((row) => ({ column, row })));

/** A cloth of kawung that fades to its edges, with the one in the middle lit. */
function Art({ kind }: { readonly kind: 'start' | 'search' | 'done' }) {
  return (
    <svg width="168" height="104" viewBox="0 0 168 104" aria-hidden className={classes.art}>
      {lattice.map(({ column, row }) => {
        const isHeart = column === 2 && row === 1;
        const distance = Math.abs(column - 2) + Math.abs(row - 1);
        return (
          <Kawung
            key={`${column}-${row}`}
            x={20 + column * 32}
            y={20 + row * 32}
            reach={16}
            stroke={isHeart ? 'var(--sk-accent-ink)' : 'var(--sk-line-strong)'}
            fill={isHeart ? 'var(--sk-accent-soft)' : 'none'}
            opacity={isHeart ? 1 : 1 - distance * 0.24}
          />
        );
      })}
      <circle cx="84" cy="52" r="3" fill="var(--sk-gold)" />
      {kind !== 'start' && (
        <g transform="translate(103 71)">
          <circle r="15" fill="var(--sk-surface)" />
          <g fill="none" stroke="var(--sk-ink-soft)" strokeWidth="2" strokeLinecap="round">
            {kind === 'search' ? (
              <path d="M2.5 2.5 8 8M-2 4.5a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13Z" />
            ) : (
              <path d="m-6 0 4.5 5L7-5" />
            )}
          </g>
        </g>
      )}
    </svg>
  );
}
