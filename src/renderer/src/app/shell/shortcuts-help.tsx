import { Modal } from '@mantine/core';
import { KeyHint } from '@renderer/components/display';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './shell.module.css';
import { texts } from './texts';

const sections = [
  {
    title: 'Di mana saja',
    keys: [
      { keys: ['Ctrl', 'K'], does: 'Cari mahasiswa, KIM, program kerja' },
      { keys: ['Ctrl', '1…0'], does: 'Buka layar menurut urutan navigasi' },
      { keys: ['Ctrl', 'I'], does: 'Impor daftar mahasiswa' },
      { keys: ['Ctrl', ','], does: 'Pengaturan' },
      { keys: ['Ctrl', 'B'], does: 'Ciutkan atau bentangkan navigasi' },
      { keys: ['F1'], does: 'Panduan untuk layar ini' },
      { keys: ['Ctrl', '/'], does: 'Tampilkan daftar ini' },
      { keys: ['Esc'], does: 'Tutup panel atau jendela' },
    ],
  },
  {
    title: 'Di daftar',
    keys: [
      { keys: ['Ctrl', 'F'], does: 'Cari di daftar ini' },
      { keys: ['↑', '↓'], does: 'Pindah baris' },
      { keys: ['Spasi'], does: 'Pilih baris' },
      { keys: ['Shift', '↓'], does: 'Pilih beberapa baris' },
      { keys: ['Ctrl', 'A'], does: 'Pilih semua' },
      { keys: ['Ctrl', 'C'], does: 'Salin baris untuk Excel' },
      { keys: ['Ctrl', 'P'], does: 'Cetak daftar' },
      { keys: ['Enter'], does: 'Buka' },
      { keys: ['Shift', 'F10'], does: 'Tindakan baris' },
    ],
  },
  {
    title: 'Di formulir',
    keys: [
      { keys: ['Enter'], does: 'Isian berikutnya' },
      { keys: ['Ctrl', 'S'], does: 'Simpan' },
      { keys: ['Esc'], does: 'Tutup; ditanya bila ada perubahan' },
    ],
  },
  {
    title: 'Di lembar nilai',
    keys: [
      { keys: ['F2'], does: 'Ubah isi sel' },
      { keys: ['Ctrl', 'V'], does: 'Tempel blok dari Excel' },
      { keys: ['Ctrl', 'Z'], does: 'Urungkan' },
      { keys: ['Del'], does: 'Kosongkan' },
    ],
  },
] as const;

/** Every key of SIKIM on one card. */
export function ShortcutsHelp({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Modal opened={opened} onClose={onClose} title={texts.help} size={760}>
      <div className={classes.shortcuts}>
        {sections.map((section) => (
          <section key={section.title}>
            <h3>{section.title}</h3>
            <dl>
              {section.keys.map(({ keys, does }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    <KeyHint keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

/** From the native menu, whose key does not reach the page. */
export function openShortcuts(): void {
  window.dispatchEvent(new Event(OPEN));
}
const OPEN = 'sikim:shortcuts';

/** Opens by Ctrl+/ and from the menu. */
export function useShortcutsHelp(): {
  readonly opened: boolean;
  readonly open: () => void;
  readonly close: () => void;
} {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpened(true);
    };
    const onOpen = () => setOpened(true);
    window.addEventListener('keydown', onKey);
    window.addEventListener(OPEN, onOpen);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(OPEN, onOpen);
    };
  }, []);
  return { opened, open: () => setOpened(true), close: () => setOpened(false) };
}
