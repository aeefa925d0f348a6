import { archived, choice, type Dictionary, date, number, phone, ref, text, yesNo } from '../history/labels';
import { DECREE_ISSUER_LABELS, KIM_STATUS_LABELS, MEDIA_LABELS } from './model';

export const kimLabels = {
  kim: {
    noun: 'KIM',
    namedBy: ['name'],
    columns: {
      village_code: ref('Kelurahan', 'village'),
      name: text('Nama KIM'),
      status: choice('Status', KIM_STATUS_LABELS),
      level_id: ref('Kelas', 'list_option'),
      registration_number: text('Nomor KIM.id'),
      decree_number: text('Nomor SK'),
      decree_date: date('Tanggal SK'),
      decree_issuer: choice('Penerbit SK', DECREE_ISSUER_LABELS),
      term_start: date('Awal masa bakti'),
      term_end: date('Akhir masa bakti'),
      chair: text('Ketua'),
      secretary: text('Sekretaris'),
      treasurer: text('Bendahara'),
      members_male: number('Anggota laki-laki'),
      members_female: number('Anggota perempuan'),
      phone: phone('Telepon'),
      address: text('Alamat sekretariat'),
      latitude: number('Lintang'),
      longitude: number('Bujur'),
      has_secretariat: yesNo('Punya sekretariat'),
      has_statutes: yesNo('Punya AD/ART'),
      has_administration: yesNo('Punya administrasi'),
      notes: text('Catatan'),
      profile_date: date('Profil diperbarui'),
      archived_at: archived,
    },
  },
  kim_media: {
    noun: 'Media',
    namedBy: ['kind'],
    columns: {
      kim_id: ref('KIM', 'kim'),
      kind: choice('Jenis media', MEDIA_LABELS),
      account: text('Akun'),
      last_post_date: date('Unggahan terakhir'),
    },
  },
  kim_potential: {
    noun: 'Potensi',
    namedBy: ['option_id'],
    columns: { kim_id: ref('KIM', 'kim'), option_id: ref('Potensi', 'list_option') },
  },
} as const satisfies Dictionary;
