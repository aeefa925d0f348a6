import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/components/display';
import { Page, PageHeader } from '@renderer/components/layout';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

const texts = {
  title: 'Halaman ini tidak ada',
  what: 'Alamatnya mungkin dari versi SIKIM yang lain. Data Anda tidak berubah.',
  where: 'Pilih layar di menu kiri, atau mulai dari Beranda.',
  home: 'Ke Beranda',
};

/** In place of a page for an address that leads nowhere. */
export function MissingPage(): ReactNode {
  return (
    <Page header={<PageHeader title={texts.title} subtitle={texts.what} />}>
      <EmptyState
        kind="search"
        title={texts.title}
        description={texts.where}
        action={
          <Button component={Link} to="/">
            {texts.home}
          </Button>
        }
      />
    </Page>
  );
}
