import { ActionIcon, Loader, Modal, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './certificates.module.css';
import { SheetFrame } from './sheet-frame';
import { texts } from './texts';

interface Preview {
  readonly html: string;
  readonly pages: number;
  readonly notes: readonly string[];
}

interface PreviewModalProps {
  readonly title: string;
  /** Beside the title: a status. */
  readonly badge?: ReactNode;
  /** Under the title. */
  readonly subtitle?: ReactNode;
  readonly preview: Preview | undefined;
  readonly fault: string | null;
  /** Where this one stands among those that can be gone through; absent when there is but one. */
  readonly position?: { readonly index: number; readonly total: number };
  readonly onStep?: (step: 1 | -1) => void;
  readonly onClose: () => void;
}

/** A certificate as large as the window allows, front and back, with a way to the next. */
export function PreviewModal(props: PreviewModalProps) {
  const { title, badge, subtitle, preview, fault, position, onStep, onClose } = props;
  const [side, setSide] = useState(0);
  const shownSide = preview && side < preview.pages ? side : 0;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft') onStep?.(-1);
      else if (event.key === 'ArrowRight') onStep?.(1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onStep]);
  return (
    <Modal
      opened
      onClose={onClose}
      size={`min(1180px, calc((100vh - ${(preview?.notes.length ?? 0) > 0 ? 232 : 190}px) * 1.414))`}
      padding="md"
      title={
        <span className={classes.previewTitle}>
          {title} {badge}
        </span>
      }
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={classes.previewBar}>
        <span className={classes.quiet}>{subtitle}</span>
        {(preview?.pages ?? 1) > 1 && (
          <SegmentedControl
            size="xs"
            value={String(shownSide)}
            onChange={(value) => setSide(Number(value))}
            data={[
              { value: '0', label: texts.front },
              { value: '1', label: texts.back },
            ]}
          />
        )}
        {position && (
          <span className={classes.stepper}>
            <Step label={texts.previous} isOff={position.index === 0} onClick={() => onStep?.(-1)}>
              <IconChevronLeft size={18} stroke={1.5} aria-hidden />
            </Step>
            <span className="tabular">{texts.position(position.index + 1, position.total)}</span>
            <Step label={texts.next} isOff={position.index + 1 >= position.total} onClick={() => onStep?.(1)}>
              <IconChevronRight size={18} stroke={1.5} aria-hidden />
            </Step>
          </span>
        )}
      </div>
      {preview ? (
        <SheetFrame html={preview.html} side={shownSide} name={title} />
      ) : (
        <div className={classes.sheetWaiting}>{fault ?? <Loader size="sm" />}</div>
      )}
      {preview && preview.notes.length > 0 && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {preview.notes.join(' ')}
        </p>
      )}
    </Modal>
  );
}

interface StepProps {
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Step({ label, isOff, onClick, children }: StepProps) {
  return (
    <ActionIcon variant="default" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      {children}
    </ActionIcon>
  );
}
