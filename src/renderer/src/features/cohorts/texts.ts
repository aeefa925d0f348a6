import { formatCount, formatNumber } from '@renderer/lib/format';
import type { WorkStepId } from '@shared/cohorts/steps';

const noun = 'angkatan';

export const texts = {
  title: 'Angkatan',
  subtitle: 'Satu angkatan adalah satu gelombang KKN, PKL, atau magang, dari daftar sampai sertifikat.',
  noun,
  listLabel: 'Daftar angkatan',
  search: 'Cari angkatan',
  add: 'Tambah angkatan',
  emptyTitle: 'Belum ada angkatan',
  emptyText: 'Mulailah dengan membuat angkatan, lalu impor daftar mahasiswa dari kampus.',
  filters: { kind: 'Jenis', state: 'Status' },
  use: 'Jadikan angkatan kerja',
  inUse: 'Angkatan kerja',
  usedNow: (name: string) => `${name} menjadi angkatan kerja`,
  usedHelp: 'Semua layar kini menampilkan angkatan ini.',
  undo: 'Urungkan',
  hangs: {
    placed: (count: number) => `${formatCount(count, 'mahasiswa')} masih atau akan bertugas di KIM.`,
    uncertified: (count: number) => `${formatCount(count, 'mahasiswa')} belum mempunyai sertifikat.`,
    see: 'Lihat penempatannya',
    issue: 'Terbitkan',
  },

  createTitle: 'Tambah angkatan',
  editTitle: 'Ubah angkatan',
  created: 'Angkatan ditambahkan',
  updated: 'Angkatan disimpan',
  identity: 'Identitas',
  kind: 'Jenis',
  name: 'Nama angkatan',
  time: 'Waktu',
  start: 'Tanggal mulai',
  end: 'Tanggal selesai',
  academicYear: 'Tahun akademik',
  academicYearPlaceholder: '2025/2026',
  semester: 'Semester',
  briefing: 'Tanggal pembekalan',
  choose: 'Pilih',
  more: 'Penilaian dan catatan',
  scheme: 'Skema penilaian',
  schemeHelp: 'Aspek dan predikat yang dipakai untuk menilai angkatan ini.',
  schemeNone: 'Skema bawaan',
  notes: 'Catatan',

  back: 'Angkatan',
  notFound: 'Angkatan tidak dapat dibuka',
  students: 'Mahasiswa',
  studentsNote: (count: number) => `dari ${formatCount(count, 'perguruan tinggi')}`,
  groups: 'Kelompok',
  kims: 'KIM didampingi',
  kimsNote: 'dari 104 kelurahan',
  programs: 'Program kerja',
  programsNote: (done: number) => `${formatNumber(done)} selesai`,
  certificates: 'Sertifikat',
  about: 'Tentang angkatan',
  period: 'Pelaksanaan',
  term: 'Tahun akademik',

  progress: 'Kemajuan kerja',
  progressHelp: 'Urutan kerja satu angkatan. Langkah berikutnya ditandai.',
  steps: {
    import: { title: 'Impor daftar', action: 'Impor daftar', open: 'Impor lagi' },
    place: { title: 'Tempatkan', action: 'Tempatkan mahasiswa', open: 'Lihat penempatan' },
    programs: { title: 'Program kerja', action: 'Catat program kerja', open: 'Lihat program' },
    scores: { title: 'Nilai', action: 'Isi nilai', open: 'Lihat nilai' },
    certificates: { title: 'Sertifikat', action: 'Terbitkan sertifikat', open: 'Lihat sertifikat' },
    report: { title: 'Laporan', action: 'Buat laporan', open: 'Buat laporan' },
  } satisfies Record<WorkStepId, { title: string; action: string; open: string }>,
  stepFigure: (id: WorkStepId, done: number, total: number | null): string => {
    if (id === 'report') return 'Rekap pendampingan angkatan ini';
    if (id === 'import') return done === 0 ? 'Belum ada mahasiswa' : formatCount(done, 'mahasiswa');
    if (!total) return id === 'programs' ? 'Menunggu penempatan' : 'Menunggu daftar mahasiswa';
    const of = `${formatNumber(done)} dari ${formatNumber(total)}`;
    if (id === 'place') return `${of} mahasiswa ditempatkan`;
    if (id === 'programs') return `${of} KIM punya program`;
    return id === 'scores' ? `${of} mahasiswa dinilai` : `${of} mahasiswa bersertifikat`;
  },

  groupSearch: 'Cari kelompok, kampus, atau DPL',
  groupNone: 'Belum ada kelompok. Kelompok terbentuk dari daftar yang diimpor atau di layar Mahasiswa.',
  groupNoMatch: 'Tidak ada kelompok yang cocok.',
  group: 'Kelompok',
  university: 'Perguruan tinggi',
  academicSupervisor: 'DPL',
  academicSupervisorLong: 'Dosen pembimbing lapangan (DPL)',
  fieldSupervisor: 'Pembimbing lapangan',
  fieldSupervisorHelp: 'Pendamping dari kelurahan, KIM, atau dinas.',
  leader: 'Ketua',
  members: 'Anggota',
  editGroup: 'Ubah kelompok',
  editGroupOf: (name: string) => `Ubah ${name}`,
  groupName: 'Nama kelompok',
  groupUpdated: 'Kelompok disimpan',
  universities: 'Perguruan tinggi peserta',
  universitiesNone: 'Belum ada mahasiswa. Impor daftar dari kampus untuk memulai.',
  placed: 'Ditempatkan',
} as const;
