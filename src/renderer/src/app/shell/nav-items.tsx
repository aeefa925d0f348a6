import {
  IconAdjustments,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCertificate,
  IconChartBar,
  IconChecklist,
  IconHistory,
  IconHome,
  IconMapPin,
  IconSchool,
  IconStars,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { groups } from './texts';

export interface NavItem {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

export interface NavGroup {
  readonly id: string;
  readonly label?: string;
  readonly items: readonly NavItem[];
}

/** The navigation in the order of the work. Paths are the router's. */
export const navGroups: readonly NavGroup[] = [
  { id: 'home', items: [{ id: 'home', label: 'Beranda', path: '/', icon: IconHome }] },
  {
    id: 'work',
    label: groups.work,
    items: [
      { id: 'cohorts', label: 'Angkatan', path: '/cohorts', icon: IconCalendarEvent },
      { id: 'students', label: 'Mahasiswa', path: '/students', icon: IconUsers },
      { id: 'placements', label: 'Penempatan', path: '/placements', icon: IconMapPin },
      { id: 'programs', label: 'Program kerja', path: '/programs', icon: IconChecklist },
      { id: 'assessments', label: 'Penilaian', path: '/scores', icon: IconStars },
    ],
  },
  {
    id: 'results',
    label: groups.results,
    items: [
      { id: 'certificates', label: 'Sertifikat', path: '/certificates', icon: IconCertificate },
      { id: 'reports', label: 'Laporan', path: '/reports', icon: IconChartBar },
    ],
  },
  {
    id: 'master',
    label: groups.master,
    items: [
      { id: 'kim', label: 'KIM', path: '/kim', icon: IconBuildingCommunity },
      { id: 'universities', label: 'Perguruan tinggi', path: '/universities', icon: IconSchool },
      { id: 'history', label: 'Jejak Audit', path: '/history', icon: IconHistory },
    ],
  },
];

/** Stands at the foot of the navigation. */
export const settingsItem: NavItem = {
  id: 'settings',
  label: 'Pengaturan',
  path: '/settings',
  icon: IconAdjustments,
};
