import { choice, type Dictionary, date, ref, text } from '../history/labels';
import { PLACEMENT_STATE_LABELS } from './model';

export const placementLabels = {
  placement: {
    noun: 'Penempatan',
    namedBy: ['enrolment_id', 'kim_id'],
    columns: {
      enrolment_id: ref('Peserta', 'enrolment'),
      kim_id: ref('KIM', 'kim'),
      start_date: date('Mulai'),
      end_date: date('Selesai'),
      state: choice('Keadaan', { ...PLACEMENT_STATE_LABELS, active: 'Berlaku' }),
      previous_id: ref('Lanjutan dari', 'placement'),
      reason: text('Alasan'),
    },
  },
} as const satisfies Dictionary;
