import { type ReactNode, useId } from 'react';
import classes from './layout.module.css';

export interface SectionProps {
  readonly title?: ReactNode;
  readonly description?: ReactNode;
  /** At the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  /** `card` draws a hairline box (default); `plain` draws none; `flush` a box whose content touches its edges. */
  readonly variant?: 'card' | 'plain' | 'flush';
}

/** A titled part of a page. */
export function Section({ title, description, action, children, variant = 'card' }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section
      className={classes.section}
      data-variant={variant}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined && (
        <header className={classes.sectionHead}>
          <div>
            <h2 id={id} className={classes.sectionTitle}>
              {title}
            </h2>
            {description !== undefined && <p className={classes.sectionText}>{description}</p>}
          </div>
          {action}
        </header>
      )}
      <div className={classes.sectionBody}>{children}</div>
    </section>
  );
}
