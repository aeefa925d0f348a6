import { Drawer } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import classes from './form.module.css';
import { DirtyGuard, FormButtons, FormFailure } from './form-parts';
import { useFormShell } from './use-form-shell';

export interface FormProps<V, TV = V> {
  readonly title: string;
  readonly description?: string;
  /** From `useForm` of @mantine/form; validate with `schemaResolver(zodSchema)`. */
  readonly form: UseFormReturnType<V, TV>;
  /** Saves; then `onClose` follows. Reject to stay: `{ data|details: { fields } }` shows beside the fields. */
  readonly onSubmit: (values: TV) => Promise<unknown>;
  readonly onClose: () => void;
  /** Default `Simpan`. */
  readonly submitLabel?: string;
  /** Default `Batal`; another word where the form itself cancels something. */
  readonly closeLabel?: string;
  /** Draws `Simpan dan tambah lagi`, which saves and empties the form. */
  readonly allowAnother?: boolean;
  /** `FormSection`s with fields. */
  readonly children: ReactNode;
}

export interface FormDrawerProps<V, TV = V> extends FormProps<V, TV> {
  readonly opened: boolean;
  /** px; default 520. */
  readonly width?: number;
}

/** A form that slides in from the right, over the list it belongs to. */
export function FormDrawer<V, TV = V>(props: FormDrawerProps<V, TV>): ReactNode {
  const { opened, title, description, form, onSubmit, onClose, width = 520, children } = props;
  const shell = useFormShell({ form, onSubmit, onClose, isActive: opened });
  return (
    <>
      <Drawer
        opened={opened}
        onClose={shell.leave}
        title={title}
        size={width}
        closeOnEscape={false}
        classNames={{
          body: classes.drawerBody ?? '',
          content: classes.drawerContent ?? '',
          header: classes.drawerHeader ?? '',
        }}
      >
        <form
          ref={shell.formRef}
          noValidate
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={shell.onKeyDown}
          className={classes.form}
        >
          <div className={classes.scroll}>
            {description !== undefined && <p className={classes.description}>{description}</p>}
            <FormFailure failure={shell.failure} />
            {children}
          </div>
          <div className={classes.foot}>
            <FormButtons
              shell={shell}
              submitLabel={props.submitLabel}
              closeLabel={props.closeLabel}
              allowAnother={props.allowAnother ?? false}
            />
          </div>
        </form>
      </Drawer>
      <DirtyGuard shell={shell} />
    </>
  );
}
