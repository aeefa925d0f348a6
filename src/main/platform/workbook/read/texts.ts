import { AppError, type ErrorCode } from '@shared/lib/errors';

const RESAVE =
  'Buka berkasnya di Excel, pilih Simpan Sebagai, jenis "Excel Workbook (.xlsx)", lalu impor lagi.';

/** Faults of a file that comes in: code and the one sentence the user reads. */
const READ_FAULTS = {
  xls: ['FILE_IS_XLS', `Berkas ini berformat Excel lama (.xls) yang tidak dapat dibaca. ${RESAVE}`],
  encrypted: [
    'FILE_ENCRYPTED',
    'Berkas ini dilindungi kata sandi. Buka di Excel, hapus kata sandinya lewat File > Info > Protect Workbook, simpan, lalu impor lagi.',
  ],
  html: [
    'FILE_IS_HTML',
    `Berkas ini sebenarnya halaman web (HTML) yang diberi nama Excel, bukan buku kerja. ${RESAVE}`,
  ],
  xlsb: ['FILE_NOT_WORKBOOK', `Berkas ini berformat Excel biner (.xlsb) yang tidak dapat dibaca. ${RESAVE}`],
  ods: [
    'FILE_NOT_WORKBOOK',
    'Berkas ini berformat OpenDocument (.ods) yang tidak dapat dibaca. Simpan ulang sebagai .xlsx, lalu impor lagi.',
  ],
  xmlSheet: [
    'FILE_NOT_WORKBOOK',
    `Berkas ini berformat "XML Spreadsheet 2003" yang tidak dapat dibaca. ${RESAVE}`,
  ],
  document: [
    'FILE_NOT_WORKBOOK',
    'Berkas ini dokumen (Word, PowerPoint atau PDF), bukan buku kerja Excel. Salin tabelnya ke Excel, simpan sebagai .xlsx, lalu impor lagi.',
  ],
  notWorkbook: [
    'FILE_NOT_WORKBOOK',
    'Berkas ini bukan buku kerja Excel (.xlsx) atau CSV. Minta daftar dalam bentuk .xlsx atau .csv, lalu impor lagi.',
  ],
  damaged: [
    'FILE_NOT_WORKBOOK',
    'Buku kerja ini rusak atau terpotong saat dikirim. Minta dikirim ulang, atau buka di Excel, simpan sebagai berkas baru, lalu impor lagi.',
  ],
  tooLarge: [
    'FILE_TOO_LARGE',
    'Berkas ini terlalu besar atau isinya mengembang secara tidak wajar. Salin hanya daftar pesertanya ke buku kerja baru, lalu impor lagi.',
  ],
  tooManyRows: [
    'FILE_TOO_LARGE',
    'Berkas ini berisi lebih dari 100.000 baris atau 500 kolom. Bagi daftarnya menjadi beberapa berkas, lalu impor satu per satu.',
  ],
  empty: [
    'WORKBOOK_EMPTY',
    'Berkas ini kosong, tidak ada satu sel pun yang terisi. Periksa apakah berkas yang dipilih sudah benar.',
  ],
} as const satisfies Record<string, readonly [ErrorCode, string]>;

export type ReadFault = keyof typeof READ_FAULTS;

export function readFault(fault: ReadFault): AppError {
  const [code, message] = READ_FAULTS[fault];
  return new AppError(code, message);
}
