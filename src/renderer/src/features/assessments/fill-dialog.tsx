import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { parseScore } from '@renderer/components/score-grid/parse-score';
import type { ScoreChange, ScoreRow, ScoreSheet } from '@shared/assessments/model';
import { useState } from 'react';
import { texts } from './texts';

type Aspects = ScoreSheet['aspects'];

interface FillOptions {
  readonly rows: readonly ScoreRow[];
  readonly aspects: Aspects;
  /** Stores the cells; the dialog waits, and stays when it fails. */
  readonly onFill: (changes: ScoreChange[]) => Promise<void>;
}

/** "Isi yang kosong": one value for the empty cells of the students in view. */
export function askFill(options: FillOptions): void {
  const id = modals.open({
    title: texts.fillTitle,
    size: 440,
    children: <FillBody options={options} onClose={() => modals.close(id)} />,
  });
}

/** The cells without a score, of one aspect or of all. */
export function emptyCells(rows: readonly ScoreRow[], aspects: Aspects, aspectId: number | null) {
  return rows.flatMap((row) =>
    aspects.flatMap(({ id }, index) =>
      (aspectId === null || aspectId === id) && row.scores[index] === null
        ? [{ enrolmentId: row.enrolmentId, aspectId: id }]
        : [],
    ),
  );
}

function FillBody({ options, onClose }: { readonly options: FillOptions; readonly onClose: () => void }) {
  const { rows, aspects, onFill } = options;
  const [aspectId, setAspectId] = useState<number | null>(null);
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const cells = emptyCells(rows, aspects, aspectId);
  const score = parseScore(text);
  const fault = score.ok ? null : texts.fillRange;
  const value = score.ok ? score.value : null;
  const canFill = value !== null && cells.length > 0;
  const run = async () => {
    if (value === null || !canFill) return;
    setBusy(true);
    try {
      await onFill(cells.map((cell) => ({ ...cell, value })));
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Stack gap="md">
        <Text>{texts.fillText(rows.length)}</Text>
        <Select
          label={texts.fillAspects}
          data={[
            { value: '', label: texts.fillAll },
            ...aspects.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          value={aspectId === null ? '' : String(aspectId)}
          onChange={(next) => setAspectId(next ? Number(next) : null)}
          allowDeselect={false}
        />
        <TextInput
          label={texts.fillValue}
          data-autofocus
          inputMode="decimal"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={fault}
          w={160}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={isBusy} disabled={!canFill}>
            {texts.fillButton(cells.length)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
