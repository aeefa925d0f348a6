import type { ReactNode } from 'react';

interface KawungProps {
  /** Centre and half width of the motif, in the svg's units. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly fill?: string;
  readonly stroke?: string;
  readonly opacity?: number;
}

const petals = [45, 135, 225, 315] as const;

/** One kawung: four ellipses about a point, the sign of SIKIM. Use inside an svg. */
export function Kawung({ x, y, reach, fill = 'none', stroke = 'none', opacity = 1 }: KawungProps): ReactNode {
  const length = reach * Math.SQRT2; // the petal runs from the centre to the corner
  return (
    <g transform={`translate(${x} ${y})`} fill={fill} stroke={stroke} opacity={opacity}>
      {petals.map((angle) => (
        <ellipse
          key={angle}
          cx={length * 0.52}
          cy={0}
          rx={length * 0.42}
          ry={length * 0.25}
          transform={`rotate(${angle})`}
        />
      ))}
    </g>
  );
}

/** The mark of SIKIM: a kawung on a teal tile with a gold heart. */
export function SikimMark({ size = 28 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="SIKIM">
      <rect width="32" height="32" rx="8" fill="var(--sk-accent)" />
      <Kawung x={16} y={16} reach={10} fill="#fff" />
      <circle cx="16" cy="16" r="2" fill="#D9B25F" />
    </svg>
  );
}
