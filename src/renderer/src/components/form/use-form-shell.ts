import type { UseFormReturnType } from '@mantine/form';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { readFault } from '../feedback/fault';

export interface FormShellOptions<V, TV> {
  readonly form: UseFormReturnType<V, TV>;
  /** Saves. A rejection with `{ fields }` in its `data` or `details` is shown beside those fields. */
  readonly onSubmit: (values: TV) => Promise<unknown>;
  /** Called when the form may leave: saved, or left without unsaved work. */
  readonly onClose: () => void;
  readonly isActive: boolean;
}

export interface FormShell {
  readonly formRef: React.RefObject<HTMLFormElement | null>;
  readonly isSaving: boolean;
  readonly failure: string | null;
  readonly isAsking: boolean;
  readonly save: (after?: 'close' | 'new') => void;
  /** Leaves at once, or asks first when something would be lost. */
  readonly leave: () => void;
  readonly stay: () => void;
  readonly discard: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => void;
}

/** The drawer traps the focus on its close button first; the clerk wants the first field. */
const AFTER_SLIDE_MS = 180;

/** What every form does: Enter moves on, Ctrl+S saves, Esc leaves with care, faults stand beside their fields. */
export function useFormShell<V, TV>(options: FormShellOptions<V, TV>): FormShell {
  const { form, onClose, isActive } = options;
  const formRef = useRef<HTMLFormElement>(null);
  const [isSaving, setSaving] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const busy = useRef(false);

  useEffect(() => {
    if (!isActive) return setAsking(false);
    setFailure(null);
    const timer = setTimeout(() => focusFirst(formRef.current), AFTER_SLIDE_MS);
    return () => clearTimeout(timer);
  }, [isActive]);

  const save = useCallback((after: 'close' | 'new' = 'close') => {
    const current = latest.current;
    if (busy.current) return;
    current.form.onSubmit(
      async (values) => {
        busy.current = true;
        setSaving(true);
        setFailure(null);
        try {
          await current.onSubmit(values);
          if (after === 'close') return current.onClose();
          current.form.reset();
          fieldsOf(formRef.current)[0]?.focus();
        } catch (error) {
          const fault = readFault(error);
          current.form.setErrors(fault.fields);
          setFailure(fault.message);
          focusFirstInvalid(formRef.current);
        } finally {
          busy.current = false;
          setSaving(false);
        }
      },
      () => focusFirstInvalid(formRef.current),
    )();
  }, []);

  const leave = useCallback(() => {
    if (busy.current) return;
    if (latest.current.form.isDirty()) setAsking(true);
    else latest.current.onClose();
  }, []);

  useSaveKey(isActive && !isAsking, save);
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLFormElement>) => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape' && isSomethingOpen()) return; // closes that, not the form
      if (event.key === 'Escape') leave();
      else if (event.key === 'Enter' && moveOn(event.target, formRef.current) === 'end') save();
      else if (event.key !== 'Enter' || event.target instanceof HTMLTextAreaElement || isButton(event.target))
        return;
      event.preventDefault();
      event.stopPropagation();
    },
    [leave, save],
  );

  const discard = useCallback(() => {
    setAsking(false);
    form.reset();
    onClose();
  }, [form, onClose]);
  return {
    formRef,
    isSaving,
    failure,
    isAsking,
    save,
    leave,
    stay: () => setAsking(false),
    discard,
    onKeyDown,
  };
}

function useSaveKey(isOn: boolean, save: () => void) {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn, save]);
}

const fieldSelector =
  'input:not([type="hidden"]):not([disabled]):not([tabindex="-1"]), textarea:not([disabled]), select:not([disabled])';
/**
 * Whether a calendar, a list of options or a menu stands over the form. Asked of the page and not of the target: a date
 * field does not say that it is expanded. It still stands while its own Esc is being heard.
 */
const isSomethingOpen = () =>
  [
    ...document.querySelectorAll(
      '.mantine-Popover-dropdown, .mantine-Combobox-dropdown, .mantine-Menu-dropdown',
    ),
  ].some((dropdown) => dropdown.checkVisibility());
const isButton = (target: EventTarget) => target instanceof Element && target.closest('button, a') !== null;

const fieldsOf = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLElement>(fieldSelector) ?? []),
];

/** Focuses the field after `target`. `end` when there is none, `no` when Enter means something else there. */
function moveOn(target: EventTarget, form: HTMLFormElement | null): 'moved' | 'end' | 'no' {
  if (!(target instanceof HTMLInputElement)) return 'no';
  const fields = fieldsOf(form);
  const next = fields[fields.indexOf(target) + 1];
  if (next === undefined) return 'end';
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
  return 'moved';
}

function focusFirst(form: HTMLFormElement | null) {
  const fields = fieldsOf(form);
  if (fields.some((field) => field === document.activeElement)) return;
  (form?.querySelector<HTMLElement>('[data-autofocus]') ?? fields[0])?.focus();
}

/** After React has drawn the errors. */
function focusFirstInvalid(form: HTMLFormElement | null) {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
