import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export function Shell({ children }: { children: ReactNode }) {
  return <main>{children ?? <Outlet />}</main>;
}
