import { Button, FileButton, Group, Image, Input } from '@mantine/core';
import { IconPhoto, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { logoKindOf } from './logo-kind';
import { texts } from './texts';

const LIMIT = 1_000_000;
const KINDS = ['image/png', 'image/jpeg', 'image/svg+xml'];

interface LogoFieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** The office's emblem as a data URI, so that certificates and reports carry it with them. */
export function LogoField({ value, onChange }: LogoFieldProps) {
  const [fault, setFault] = useState<string | null>(null);
  const read = async (file: File | null) => {
    if (!file) return;
    if (file.size > LIMIT) return setFault(texts.logoTooLarge);
    const kind = logoKindOf(new Uint8Array(await file.arrayBuffer()));
    if (kind === null) return setFault(texts.logoWrongKind);
    const uri = await dataUri(new Blob([file], { type: kind }));
    if (!(await canBeDrawn(uri))) return setFault(texts.logoBroken);
    setFault(null);
    onChange(uri);
  };
  return (
    <Input.Wrapper label={texts.logo} description={texts.logoHelp} error={fault}>
      <Group mt={8} gap="sm">
        {value && <Image src={value} alt={texts.logo} h={64} w={64} fit="contain" />}
        <FileButton accept={KINDS.join(',')} onChange={(file) => void read(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconPhoto size={16} stroke={1.5} />}>
              {texts.chooseLogo}
            </Button>
          )}
        </FileButton>
        {value && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} stroke={1.5} />}
            onClick={() => onChange(null)}
          >
            {texts.removeLogo}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}

/** A picture that begins rightly may still be cut off. */
async function canBeDrawn(uri: string): Promise<boolean> {
  const picture = new window.Image();
  picture.src = uri;
  return picture.decode().then(
    () => true,
    () => false,
  );
}

function dataUri(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
