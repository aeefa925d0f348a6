import { Button } from '@mantine/core';
import { DetailList, StatusBadge, Timeline } from '@renderer/components/display';
import { readFault } from '@renderer/components/feedback';
import { SidePanel } from '@renderer/components/layout';
import { toPlainDate } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import { CERTIFICATE_STATE_LABELS, type CertificateState } from '@shared/certificates/model';
import { formatLong, formatRange } from '@shared/lib/dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import classes from './certificates.module.css';
import { PreviewModal } from './preview-modal';
import { ReplaceDialog, RevokeDialog, reprints } from './register-acts';
import { SheetFrame } from './sheet-frame';
import { texts } from './texts';

const TONES = { valid: 'gold', replaced: 'neutral', revoked: 'danger' } as const;

export function StateBadge({ state }: { readonly state: CertificateState }) {
  return <StatusBadge tone={TONES[state]}>{CERTIFICATE_STATE_LABELS[state]}</StatusBadge>;
}

interface RegisterPanelProps {
  readonly id: number;
  readonly onShow: (id: number) => void;
  readonly onClose: () => void;
}

/** One certificate beside the register: how it looks, what happened to it, and the acts that are left. */
export function RegisterPanel({ id, onShow, onClose }: RegisterPanelProps) {
  const [open, setOpen] = useState<'large' | 'replace' | 'revoke' | null>(null);
  const certificate = useQuery(api.certificates.get.queryOptions({ input: { id } }));
  const { data } = certificate;
  if (!data)
    return (
      <SidePanel title={certificate.isError ? texts.loadFailed : '…'} onClose={onClose} width={420}>
        {certificate.isError && <p className={classes.fault}>{readFault(certificate.error).message}</p>}
      </SidePanel>
    );
  const close = () => setOpen(null);
  const done = (next: number) => {
    close();
    onShow(next);
  };
  return (
    <SidePanel
      title={<span className="tabular">{data.number}</span>}
      subtitle={
        <Link to="/students/$id" params={{ id: String(data.studentId) }} className={classes.remedy}>
          {data.name}
        </Link>
      }
      badge={<StateBadge state={data.state} />}
      onClose={onClose}
      width={420}
    >
      <button
        type="button"
        className={classes.thumbnail}
        title={texts.enlarge}
        onClick={() => setOpen('large')}
      >
        <SheetFrame html={data.preview.html} side={0} name={data.name} />
      </button>
      <Acts
        id={data.id}
        isValid={data.state === 'valid'}
        onReplace={() => setOpen('replace')}
        onRevoke={() => setOpen('revoke')}
      />
      <Printed certificate={data} />
      <section>
        <h3 className={classes.panelTitle}>{texts.history}</h3>
        <Timeline entries={entriesOf(data.events)} />
      </section>
      {open === 'large' && (
        <PreviewModal
          title={data.name}
          badge={<StateBadge state={data.state} />}
          subtitle={data.number}
          preview={data.preview}
          fault={null}
          onClose={close}
        />
      )}
      {open === 'replace' && <ReplaceDialog certificate={data} onClose={close} onDone={done} />}
      {open === 'revoke' && <RevokeDialog certificate={data} onClose={close} onDone={done} />}
    </SidePanel>
  );
}

interface ActsProps {
  readonly id: number;
  readonly isValid: boolean;
  readonly onReplace: () => void;
  readonly onRevoke: () => void;
}

/** Reprinting, replacing and revoking are three different acts: each says what it does. */
function Acts({ id, isValid, onReplace, onRevoke }: ActsProps) {
  const { print, save } = reprints;
  const { acts } = texts;
  const rows = [
    { label: acts.print, help: acts.printHelp, onClick: () => void print([id]), needsValid: false },
    { label: acts.save, help: acts.saveHelp, onClick: () => void save([id]), needsValid: false },
    { label: acts.replace, help: acts.replaceHelp, onClick: onReplace, needsValid: true },
    { label: acts.revoke, help: acts.revokeHelp, onClick: onRevoke, needsValid: true, isDanger: true },
  ];
  return (
    <ul className={classes.acts}>
      {rows
        .filter(({ needsValid }) => isValid || !needsValid)
        .map(({ label, help, onClick, isDanger }) => (
          <li key={label}>
            <Button
              size="xs"
              variant="default"
              onClick={onClick}
              {...(isDanger ? { c: 'var(--sk-danger-ink)' } : {})}
            >
              {label}
            </Button>
            <span>{help}</span>
          </li>
        ))}
    </ul>
  );
}

type Certificate = NonNullable<ReturnType<typeof useCertificate>['data']>;
const useCertificate = (id: number) => useQuery(api.certificates.get.queryOptions({ input: { id } }));

function Printed({ certificate }: { readonly certificate: Certificate }) {
  const { content, replacesNumber, replacedByNumber } = certificate;
  const { recipient, signatory, period } = content;
  const links = [
    ...(replacesNumber === null ? [] : [{ label: texts.replaces, value: replacesNumber }]),
    ...(replacedByNumber === null ? [] : [{ label: texts.replacedBy, value: replacedByNumber }]),
  ];
  return (
    <section>
      <h3 className={classes.panelTitle}>{texts.details}</h3>
      <DetailList
        items={[
          ...links,
          { label: texts.recipient, value: `${recipient.name} (${recipient.studentNumber})` },
          { label: texts.columns.universityName, value: recipient.university },
          { label: texts.columns.kimName, value: content.kim },
          { label: texts.period, value: formatRange(period.start, period.end) },
          { label: texts.predicate, value: content.predicate },
          { label: texts.issuedOn, value: formatLong(content.date) },
          { label: texts.signatory, value: `${signatory.name}, ${signatory.position}` },
          { label: texts.code, value: content.verificationCode },
        ]}
      />
    </section>
  );
}

function entriesOf(events: Certificate['events']) {
  return events
    .map(({ kind, reason, at }, index) => {
      const then = new Date(at);
      const time = then.toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' });
      return {
        id: index,
        title: texts.events[kind],
        when: `${formatLong(toPlainDate(then))}, ${time}`,
        ...(reason === null ? {} : { text: reason }),
        isCurrent: index === events.length - 1,
      };
    })
    .reverse();
}
