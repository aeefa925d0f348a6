import { Loader, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFileSpreadsheet, IconFlask, IconHome } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import classes from './welcome.module.css';
import { texts } from './welcome-texts';

interface StartChoicesProps {
  readonly onImport: () => void;
  readonly onExample: () => Promise<void>;
  readonly onEmpty: () => void;
}

/** The last step: what to do first. The likeliest stands first and is marked. */
export function StartChoices({ onImport, onExample, onEmpty }: StartChoicesProps) {
  const [isBusy, setBusy] = useState(false);
  const example = () => {
    setBusy(true);
    void onExample().finally(() => setBusy(false));
  };
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{texts.startTitle}</Title>
        <Text c="dimmed" mt={4}>
          {texts.startText}
        </Text>
      </div>
      <Choice
        icon={IconFileSpreadsheet}
        title={texts.importTitle}
        text={texts.importText}
        isFirst
        isBusy={isBusy}
        onClick={onImport}
      />
      <Choice
        icon={IconFlask}
        title={isBusy ? texts.loading : texts.exampleTitle}
        text={texts.exampleText}
        isBusy={isBusy}
        onClick={example}
        hasLoader={isBusy}
      />
      <Choice
        icon={IconHome}
        title={texts.emptyTitle}
        text={texts.emptyText}
        isBusy={isBusy}
        onClick={onEmpty}
      />
    </Stack>
  );
}

interface ChoiceProps {
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly title: string;
  readonly text: string;
  readonly isFirst?: boolean;
  readonly isBusy: boolean;
  readonly hasLoader?: boolean;
  readonly onClick: () => void;
}

function Choice({
  icon: Icon,
  title,
  text,
  isFirst = false,
  isBusy,
  hasLoader = false,
  onClick,
}: ChoiceProps) {
  return (
    <UnstyledButton
      className={classes.choice}
      data-first={isFirst || undefined}
      disabled={isBusy}
      onClick={onClick}
    >
      {hasLoader ? <Loader size={24} /> : <Icon size={24} stroke={1.5} />}
      <span>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </UnstyledButton>
  );
}
