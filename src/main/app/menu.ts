import type { MenuCommand } from '@shared/app/contract';
import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';

/** The native menu with the accelerators Windows users know; page commands are sent by `send`. */
export function installMenu(
  window: BrowserWindow,
  send: (command: MenuCommand) => void,
  isDevelopment: boolean,
): void {
  const go = (label: string, target: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(target),
  });
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&Berkas',
      submenu: [
        { label: 'Impor daftar mahasiswa…', accelerator: 'Ctrl+I', click: () => send('import') },
        { label: 'Cadangkan data…', click: () => send('backup') },
        { type: 'separator' },
        { label: 'Pengaturan', accelerator: 'Ctrl+,', click: () => send('go:settings') },
        { type: 'separator' },
        { label: 'Keluar', accelerator: 'Alt+F4', click: () => window.close() },
      ],
    },
    {
      label: '&Sunting',
      submenu: [
        { role: 'undo', label: 'Urungkan ketikan' },
        { role: 'redo', label: 'Ulangi ketikan' },
        { type: 'separator' },
        { label: 'Urungkan perubahan terakhir', click: () => send('undo') },
        { label: 'Lakukan lagi', click: () => send('redo') },
        { label: 'Jejak Audit', click: () => send('go:history') },
        { type: 'separator' },
        { role: 'cut', label: 'Potong' },
        { role: 'copy', label: 'Salin' },
        { role: 'paste', label: 'Tempel' },
        { role: 'selectAll', label: 'Pilih semua' },
      ],
    },
    {
      label: 'B&uka',
      submenu: [
        { label: 'Cari…', accelerator: 'Ctrl+K', click: () => send('search') },
        { type: 'separator' },
        go('Beranda', 'go:dashboard', 'Ctrl+1'),
        go('Angkatan', 'go:cohorts', 'Ctrl+2'),
        go('Mahasiswa', 'go:students', 'Ctrl+3'),
        go('Penempatan', 'go:placements', 'Ctrl+4'),
        go('Program kerja', 'go:programs', 'Ctrl+5'),
        go('Penilaian', 'go:scores', 'Ctrl+6'),
        go('Sertifikat', 'go:certificates', 'Ctrl+7'),
        go('Laporan', 'go:reports', 'Ctrl+8'),
        go('KIM', 'go:kim', 'Ctrl+9'),
        go('Perguruan tinggi', 'go:universities', 'Ctrl+0'),
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        { role: 'zoomIn', label: 'Perbesar', accelerator: 'Ctrl+=' },
        { role: 'zoomOut', label: 'Perkecil' },
        { role: 'resetZoom', label: 'Ukuran asal', accelerator: 'Ctrl+Shift+0' },
        { role: 'togglefullscreen', label: 'Layar penuh' },
        ...(isDevelopment ? [{ role: 'toggleDevTools' as const, label: 'Alat pengembang' }] : []),
      ],
    },
    {
      label: 'Ba&ntuan',
      submenu: [
        { label: 'Panduan', accelerator: 'F1', click: () => send('guide') },
        { label: 'Pintasan papan ketik', accelerator: 'Ctrl+/', click: () => send('shortcuts') },
        { label: 'Tentang SIKIM', click: () => app.showAboutPanel() },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
