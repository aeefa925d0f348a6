import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifyDone, readFault } from '@renderer/components/feedback';
import { client } from '@renderer/lib/rpc';
import type { StudyProgramRow } from '@shared/universities/model';
import { type FormEvent, type ReactNode, useState } from 'react';
import { texts } from './texts';

type NameTarget = { universityId: number } | { program: StudyProgramRow };

/** Asks for the name of a new study program, or for another name of one. */
export function askName(target: NameTarget): void {
  const isNew = 'universityId' in target;
  const id = modals.open({
    title: isNew ? texts.addProgram : texts.rename,
    size: 440,
    children: <NameForm target={target} onClose={() => modals.close(id)} />,
  });
}

interface DialogProps {
  readonly onClose: () => void;
}

function NameForm({ target, onClose }: DialogProps & { readonly target: NameTarget }) {
  const isNew = 'universityId' in target;
  const [name, setName] = useState(isNew ? '' : target.program.name);
  const save = async () => {
    const saved = isNew
      ? await client.universities.addStudyProgram({ universityId: target.universityId, name })
      : await client.universities.renameStudyProgram({ id: target.program.id, name });
    notifyDone({ title: isNew ? texts.programAdded : texts.programRenamed, message: name }, saved);
  };
  return (
    <Dialog verb={texts.save} canSave={name.trim() !== ''} onSave={save} onClose={onClose}>
      {(failure) => (
        <TextInput
          label={texts.programName}
          required
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={failure}
        />
      )}
    </Dialog>
  );
}

interface MergeTarget {
  readonly program: StudyProgramRow;
  readonly others: readonly StudyProgramRow[];
}

/** Asks into which study program another one goes. */
export function askMerge(target: MergeTarget): void {
  const id = modals.open({
    title: texts.mergeTitle(target.program.name),
    size: 480,
    children: <MergeForm {...target} onClose={() => modals.close(id)} />,
  });
}

function MergeForm({ program, others, onClose }: DialogProps & MergeTarget) {
  const [intoId, setIntoId] = useState<string | null>(null);
  const into = others.find(({ id }) => String(id) === intoId);
  const merge = async () => {
    if (!into) return;
    const saved = await client.universities.mergeStudyPrograms({ fromId: program.id, intoId: into.id });
    notifyDone({ title: texts.merged(saved.count, into.name) }, saved);
  };
  return (
    <Dialog verb={texts.mergeVerb} canSave={into !== undefined} onSave={merge} onClose={onClose}>
      {(failure) => (
        <>
          <Select
            label={texts.mergeInto}
            placeholder={texts.choose}
            required
            searchable
            data-autofocus
            data={others.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={intoId}
            onChange={setIntoId}
            error={failure}
          />
          <div>{texts.mergeWhat(program.students, program.name)}</div>
        </>
      )}
    </Dialog>
  );
}

interface DialogFrameProps extends DialogProps {
  readonly verb: string;
  readonly canSave: boolean;
  readonly onSave: () => Promise<void>;
  /** Draws the fields; gets the sentence of the last failure. */
  readonly children: (failure: string | null) => ReactNode;
}

/** A small form in a window: Enter saves, a failure stays beside its field. */
function Dialog({ verb, canSave, onSave, onClose, children }: DialogFrameProps) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !canSave) return;
    setBusy(true);
    setFailure(null);
    try {
      await onSave();
      onClose();
    } catch (error) {
      const fault = readFault(error);
      setFailure(fault.fields.name ?? fault.message);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children(failure)}
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={isBusy} disabled={!canSave}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
