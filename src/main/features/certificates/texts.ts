import type { ActInfo } from '../../db/journal/journal';

export const texts = {
  templateUnknown: (number: string) =>
    `Sertifikat ${number} memakai templat dari SIKIM yang lebih baru. Perbarui SIKIM, lalu cetak lagi; isinya tetap tersimpan.`,
  exportTitle: 'Register sertifikat',
  gone: 'Mahasiswa sudah diarsipkan.',
  issued: (cohort: string): ActInfo<{ count: number }> => ({
    kind: 'issue',
    title: ({ count }) => `${count} sertifikat diterbitkan: ${cohort}`,
    final: 'certificate',
  }),
  printed: (count: number): ActInfo => ({ kind: 'print', title: `${count} sertifikat dicetak`, isLog: true }),
  saved: (count: number): ActInfo => ({
    kind: 'print',
    title: `${count} sertifikat disimpan lagi sebagai PDF`,
    isLog: true,
  }),
  revoked: (reason: string): ActInfo<{ number: string }> => ({
    kind: 'revoke',
    title: ({ number }) => `Sertifikat ${number} dicabut: ${reason}`,
    final: 'certificate',
  }),
  replaced: (reason: string): ActInfo<{ old: string; number: string }> => ({
    kind: 'replace',
    title: ({ old, number }) => `Sertifikat ${old} diganti ${number}: ${reason}`,
    final: 'certificate',
  }),
  seriesEdited: (name: string, pattern: string): ActInfo => ({
    kind: 'edit',
    title: `Seri nomor "${name}" diubah: ${pattern}`,
  }),
} as const;
