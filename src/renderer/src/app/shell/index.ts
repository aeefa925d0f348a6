export { AppFrame, type AppFrameProps } from './app-frame';
export type { CohortChoice, CohortChooserProps } from './cohort-chooser';
export type { Job } from './job-indicator';
export { type NavItem, navGroups, settingsItem } from './nav-items';
export { openShortcuts } from './shortcuts-help';
export type { BackupNote, RenderLink } from './side-nav';
export type { WhoChooserProps } from './who-chooser';
