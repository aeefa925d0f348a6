import { Section } from '@renderer/components/layout';
import { formatNumber, formatPercent } from '@renderer/lib/format';
import type { Indicator, RekapPreview } from '@shared/reports/model';
import classes from './reports.module.css';
import { texts } from './texts';

/** The Ringkasan as the workbook will have it. */
export function Figures({ preview, isStale }: { readonly preview: RekapPreview; readonly isStale: boolean }) {
  const { heading, sections } = preview;
  return (
    <div className={classes.preview} data-stale={isStale || undefined} aria-busy={isStale}>
      <header className={classes.previewHead}>
        <h2>{heading.periodTitle}</h2>
        <p>{heading.filters.join(' · ')}</p>
      </header>
      <div className={classes.sections}>
        {sections.map(({ title, indicators }) => (
          <Section key={title} title={title} variant="flush">
            <table className={classes.table}>
              <thead>
                <tr>
                  <th>{texts.indicator}</th>
                  <th>{heading.periodShort}</th>
                  <th>{heading.previousShort ?? texts.previousMissing}</th>
                  <th>{texts.change}</th>
                  {indicators.some(({ coverage }) => coverage !== null) && <th>{texts.coverage}</th>}
                </tr>
              </thead>
              <tbody>
                {indicators.map((indicator) => (
                  <Row
                    key={indicator.key}
                    indicator={indicator}
                    hasCoverage={indicators.some(({ coverage }) => coverage !== null)}
                  />
                ))}
              </tbody>
            </table>
          </Section>
        ))}
      </div>
      <p className={classes.rule}>{heading.countingRule}</p>
    </div>
  );
}

function Row({ indicator, hasCoverage }: { readonly indicator: Indicator; readonly hasCoverage: boolean }) {
  const { label, level, now, previous, coverage } = indicator;
  const change = previous === null ? null : now - previous;
  return (
    <tr data-level={level}>
      <td>{label}</td>
      <td className={classes.now}>{formatNumber(now)}</td>
      <td>{previous === null ? texts.noFigure : formatNumber(previous)}</td>
      <td className={classes.change} data-sign={Math.sign(change ?? 0)}>
        {change === null ? texts.noFigure : signed(change)}
      </td>
      {hasCoverage && <td>{coverage === null ? '' : formatPercent(coverage)}</td>}
    </tr>
  );
}

function signed(change: number): string {
  if (change === 0) return '0';
  return `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change))}`;
}
