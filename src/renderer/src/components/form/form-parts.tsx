import { Alert, Button, Modal } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { KeyHint } from '../display/steps';
import classes from './form.module.css';
import { texts } from './texts';
import type { FormShell } from './use-form-shell';

export interface FormSectionProps {
  readonly title?: string;
  readonly description?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, one under the other. */
export function FormSection({ title, description, children }: FormSectionProps): ReactNode {
  return (
    <fieldset className={classes.section}>
      {title !== undefined && <legend>{title}</legend>}
      {description !== undefined && <p>{description}</p>}
      {children}
    </fieldset>
  );
}

/** Two short fields that are read as one (from - until, place - date). Falls under each other when narrow. */
export function FieldRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={classes.row}>{children}</div>;
}

export function FormFailure({ failure }: { readonly failure: string | null }): ReactNode {
  if (failure === null) return null;
  return (
    <Alert
      color="red"
      variant="light"
      title={texts.failedTitle}
      icon={<IconAlertTriangle size={18} stroke={1.5} aria-hidden />}
    >
      {failure}
    </Alert>
  );
}

interface FormButtonsProps {
  readonly shell: FormShell;
  readonly submitLabel: string | undefined;
  readonly closeLabel: string | undefined;
  readonly allowAnother: boolean;
}

export function FormButtons({ shell, submitLabel, closeLabel, allowAnother }: FormButtonsProps): ReactNode {
  return (
    <>
      <Button loading={shell.isSaving} onClick={() => shell.save()}>
        {submitLabel ?? texts.save}
      </Button>
      {allowAnother && (
        <Button variant="default" disabled={shell.isSaving} onClick={() => shell.save('new')}>
          {texts.saveAndNew}
        </Button>
      )}
      <Button
        variant="subtle"
        color="gray"
        className={classes.cancel}
        disabled={shell.isSaving}
        onClick={shell.leave}
      >
        {closeLabel ?? texts.cancel}
      </Button>
      <span className={classes.hint} aria-hidden>
        <KeyHint keys={['Ctrl', 'S']} />
      </span>
    </>
  );
}

/** Asked when unsaved work would be lost. */
export function DirtyGuard({ shell }: { readonly shell: FormShell }): ReactNode {
  return (
    <Modal opened={shell.isAsking} onClose={shell.stay} title={texts.dirtyTitle} size={440} zIndex={400}>
      <p className={classes.ask}>{texts.dirtyText}</p>
      <div className={classes.askButtons}>
        <Button variant="default" onClick={shell.discard} className={classes.danger}>
          {texts.discard}
        </Button>
        <Button data-autofocus onClick={shell.stay}>
          {texts.keepEditing}
        </Button>
      </div>
    </Modal>
  );
}
