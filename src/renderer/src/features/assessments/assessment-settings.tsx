import { Button, Stack } from '@mantine/core';
import { notifyDone, notifyError } from '@renderer/components/feedback';
import { api, client } from '@renderer/lib/rpc';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { SchemeEditor } from './scheme-editor';
import { copiedScheme, freeName } from './scheme-form';
import { schemeTexts } from './texts';

/** Pengaturan, Penilaian: every scheme with its aspects, weights and bands. */
export function AssessmentSettings() {
  const schemes = useQuery(api.assessments.listSchemes.queryOptions());
  const list = schemes.data ?? [];
  const add = async () => {
    const name = freeName(
      schemeTexts.newName,
      list.map((scheme) => scheme.name),
    );
    try {
      const saved = await client.assessments.saveScheme(copiedScheme(list[0], name));
      notifyDone({ title: schemeTexts.saved, message: name }, saved);
    } catch (error) {
      notifyError(schemeTexts.failed, error);
    }
  };
  return (
    <Stack gap="lg">
      <p style={{ margin: 0, color: 'var(--sk-ink-soft)' }}>{schemeTexts.intro}</p>
      {list.map((scheme) => (
        <SchemeEditor key={JSON.stringify(scheme)} scheme={scheme} />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => void add()}
        >
          {schemeTexts.add}
        </Button>
      </div>
    </Stack>
  );
}
