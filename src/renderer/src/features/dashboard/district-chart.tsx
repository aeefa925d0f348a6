import { BarChart } from '@mantine/charts';
import { Section } from '@renderer/components/layout';
import { formatNumber } from '@renderer/lib/format';
import classes from './dashboard.module.css';
import { texts } from './texts';

interface District {
  readonly name: string;
  readonly placements: number;
}

/** Thirteen kecamatan, one bar each: long names read best beside horizontal bars. */
export function DistrictChart({
  districts,
  isCohort,
}: {
  readonly districts: readonly District[];
  readonly isCohort: boolean;
}) {
  const data = districts.map(({ name, placements }) => ({ name, [texts.chartSeries]: placements }));
  const hasAny = districts.some(({ placements }) => placements > 0);
  return (
    <Section title={texts.chart} description={isCohort ? texts.chartCohort : texts.chartToday}>
      {hasAny ? (
        <BarChart
          h={340}
          data={data}
          dataKey="name"
          orientation="vertical"
          gridAxis="none"
          withXAxis={false}
          tickLine="none"
          yAxisProps={{ width: 108, interval: 0 }}
          barChartProps={{ margin: { right: 48 } }}
          barProps={{ radius: [0, 4, 4, 0], barSize: 14, isAnimationActive: false }}
          series={[{ name: texts.chartSeries, color: 'var(--sk-accent)' }]}
          valueFormatter={(value) => formatNumber(value)}
          textColor="var(--sk-ink-soft)"
          withBarValueLabel
          valueLabelProps={{ fill: 'var(--sk-ink-soft)', fontSize: 12, position: 'right' }}
          withTooltip={false}
        />
      ) : (
        <div className={classes.centre}>{texts.chartEmpty}</div>
      )}
    </Section>
  );
}
