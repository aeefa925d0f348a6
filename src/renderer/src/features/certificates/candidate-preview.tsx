import { readFault } from '@renderer/components/feedback';
import { api } from '@renderer/lib/rpc';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { allCandidates, type CandidateFilter } from './api';
import { CandidateBadge, statusOf } from './candidate-columns';
import { PreviewModal } from './preview-modal';
import { texts } from './texts';

interface CandidatePreviewProps {
  /** What the list shows, in its order: the arrows go through it. */
  readonly query: CandidateFilter;
  readonly enrolmentId: number;
  readonly onShow: (enrolmentId: number) => void;
  readonly onClose: () => void;
}

/** What a student's certificate would look like; for one who has it already, the one that was issued. */
export function CandidatePreview({ query, enrolmentId, onShow, onClose }: CandidatePreviewProps) {
  const { issuedOn } = query;
  const rows = useQuery({
    queryKey: [...api.certificates.candidates.key(), 'all', query],
    queryFn: ({ signal }) => allCandidates(query, signal),
  });
  const index = rows.data?.findIndex((row) => row.enrolmentId === enrolmentId) ?? -1;
  const row = rows.data?.[index];
  const issuedId = row?.certificateId ?? null;
  const draft = useQuery({
    ...api.certificates.preview.queryOptions({ input: { enrolmentId, issuedOn } }),
    enabled: row !== undefined && issuedId === null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const issued = useQuery({
    ...api.certificates.get.queryOptions({ input: { id: issuedId ?? 0 } }),
    enabled: issuedId !== null,
  });
  const error = draft.error ?? issued.error ?? rows.error;
  const preview = issuedId === null ? draft.data : issued.data?.preview;
  const step = (by: 1 | -1) => {
    const next = rows.data?.[index + by];
    if (next) onShow(next.enrolmentId);
  };
  return (
    <PreviewModal
      title={row?.name ?? texts.previewTitle}
      badge={row && <CandidateBadge row={row} />}
      subtitle={row && subtitleOf(row)}
      preview={error === null ? preview : undefined}
      fault={error === null ? null : readFault(error).message}
      {...(rows.data && index >= 0 ? { position: { index, total: rows.data.length } } : {})}
      onStep={step}
      onClose={onClose}
    />
  );
}

function subtitleOf(row: Awaited<ReturnType<typeof allCandidates>>[number]) {
  const status = statusOf(row);
  if (status === 'certified') return row.certificateNumber;
  if (status === 'eligible') return texts.previewNote;
  return row.reasons.map(({ message }) => message).join(' ');
}
