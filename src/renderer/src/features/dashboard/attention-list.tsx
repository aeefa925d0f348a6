import { useCurrentCohort } from '@renderer/components/current-cohort';
import { EmptyState } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { formatNumber } from '@renderer/lib/format';
import type { Attention } from '@shared/dashboard/model';
import { IconAlertTriangle, IconChevronRight, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './dashboard.module.css';
import { ATTENTION, texts } from './texts';

/** What needs someone's hand, each leading to where it is mended. */
export function AttentionList({ items }: { readonly items: readonly Attention[] }) {
  if (items.length === 0)
    return (
      <Section title={texts.attention}>
        <div className={classes.centre}>
          <EmptyState kind="done" title={texts.nothing} description={texts.nothingText} />
        </div>
      </Section>
    );
  return (
    <Section title={texts.attention} variant="flush">
      <ul className={classes.list}>
        {items.map((item) => (
          <Item key={item.kind} item={item} />
        ))}
      </ul>
    </Section>
  );
}

function Item({ item: { kind, count, names } }: { readonly item: Attention }) {
  const { cohortId } = useCurrentCohort();
  const { label, to, isLate, filters: asked } = ATTENTION[kind];
  // Of a cohort, the list of KIM cannot ask who has none of its students.
  const filters = kind === 'kimWithoutStudents' && cohortId !== null ? undefined : asked;
  const Icon = isLate ? IconAlertTriangle : IconInfoCircle;
  const rest = count - names.length;
  return (
    <li>
      <Link
        to={to}
        {...(filters ? { state: { asks: { filters } } } : {})}
        className={classes.item}
        data-late={isLate || undefined}
      >
        <Icon size={18} stroke={1.5} aria-hidden />
        <span className={classes.label}>
          {label(formatNumber(count))}
          {names.length > 0 && (
            <span className={classes.names}>
              {[...names, ...(rest > 0 ? [texts.more(formatNumber(rest))] : [])].join(', ')}
            </span>
          )}
        </span>
        <IconChevronRight size={16} stroke={1.5} aria-hidden />
      </Link>
    </li>
  );
}
