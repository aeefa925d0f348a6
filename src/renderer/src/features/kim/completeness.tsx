import { Progress, RingProgress } from '@mantine/core';
import { Section } from '@renderer/components/layout';
import type { KimDetail } from '@shared/kim/model';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import classes from './kim.module.css';
import { texts } from './texts';

/** Share of the checklist in a table cell. */
export function CompletenessBar({ percent }: { readonly percent: number }) {
  return (
    <span className={classes.bar}>
      <Progress value={percent} size={6} color={percent === 100 ? 'green' : 'teal'} aria-hidden />
      <span className="tabular">{percent}%</span>
    </span>
  );
}

/** The five points of the checklist, met or not, with their share as a ring. */
export function CompletenessSection({ kim }: { readonly kim: KimDetail }) {
  const met = kim.checklist.filter((entry) => entry.met).length;
  return (
    <Section title={texts.completeness}>
      <div className={classes.complete}>
        <RingProgress
          size={84}
          thickness={8}
          roundCaps={kim.completeness > 0}
          sections={[{ value: kim.completeness, color: kim.completeness === 100 ? 'green' : 'teal' }]}
          label={<span className={classes.ring}>{kim.completeness}%</span>}
          aria-label={texts.pointsMet(met, kim.checklist.length)}
        />
        <ul className={classes.points}>
          {kim.checklist.map(({ point, met: isMet }) => (
            <li key={point} data-met={isMet || undefined}>
              {isMet ? (
                <IconCheck size={16} stroke={2} aria-hidden />
              ) : (
                <IconMinus size={16} stroke={2} aria-hidden />
              )}
              <span>{texts.points[point]}</span>
              <small>{isMet ? texts.met : texts.unmet}</small>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
