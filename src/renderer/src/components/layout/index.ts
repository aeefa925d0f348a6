export { Page, PageHeader, type PageHeaderProps, type PageProps, type PrimaryAction } from './page';
export { Section, type SectionProps } from './section';
export { SidePanel, type SidePanelProps } from './side-panel';
