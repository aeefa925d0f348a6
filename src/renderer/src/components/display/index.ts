export { type DetailItem, DetailList, type DetailListProps } from './detail-list';
export { EmptyState, type EmptyStateProps } from './empty-state';
export { SikimMark } from './kawung';
export { StatCard, type StatCardProps, StatRow } from './stat-card';
export { StatusBadge, type StatusBadgeProps, type StatusTone } from './status-badge';
export { KeyHint, Steps, type StepsProps } from './steps';
export { Timeline, type TimelineEntry } from './timeline';
