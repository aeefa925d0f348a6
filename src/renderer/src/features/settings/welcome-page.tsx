import { Button, Group, Stack, Stepper, Text, Title } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { notifyError, notifySuccess } from '@renderer/components/feedback';
import { formatNumber } from '@renderer/lib/format';
import { runJob } from '@renderer/lib/jobs';
import { client } from '@renderer/lib/rpc';
import { officeSchema, type Settings, signatorySchema } from '@shared/settings/model';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { OfficeFields } from './office-fields';
import { EMPTY_SIGNATORY, SignatoryFields } from './signatory-fields';
import { StartChoices } from './start-choices';
import { useSettings } from './use-settings';
import classes from './welcome.module.css';
import { texts } from './welcome-texts';

/** The first start: letterhead, signatory, then the first list or example data. */
export function WelcomePage() {
  const { settings, mutate } = useSettings();
  if (!settings) return null;
  return <WelcomeSteps settings={settings} save={mutate} />;
}

interface StepsProps {
  readonly settings: Settings;
  readonly save: (part: Partial<Settings>) => Promise<unknown>;
}

function WelcomeSteps({ settings, save }: StepsProps) {
  const [step, setStep] = useState(0);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const office = useForm({ initialValues: settings.office, validate: schemaResolver(officeSchema) });
  const signatory = useForm({
    initialValues: settings.signatory ?? EMPTY_SIGNATORY,
    validate: schemaResolver(signatorySchema),
  });
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      notifyError(texts.failed, error);
    }
  };
  const saveOffice = office.onSubmit((values) =>
    attempt(async () => {
      await save({ office: officeSchema.parse(values) });
      setStep(1);
    }),
  );
  const saveSignatory = signatory.onSubmit((values) =>
    attempt(async () => {
      await save({ signatory: signatorySchema.parse(values) });
      setStep(2);
    }),
  );
  const leave = (to: '/' | '/import') =>
    attempt(async () => {
      await save({ firstRunDone: true });
      await navigate({ to });
    });
  const loadExamples = () =>
    attempt(async () => {
      const { students } = await runJob(texts.loading, (signal) =>
        client.examples.load(undefined, { signal }),
      );
      await queryClient.invalidateQueries();
      notifySuccess({ title: texts.exampleLoaded(formatNumber(students)) });
      await leave('/');
    });
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <Title order={1}>{texts.title}</Title>
        <Text c="dimmed" mt={4} mb="lg">
          {texts.subtitle}
        </Text>
        <Stepper
          active={step}
          onStepClick={(next) => next < step && setStep(next)}
          size="xs"
          mb="lg"
          classNames={{ stepIcon: classes.stepIcon ?? '' }}
        >
          <Stepper.Step label={texts.steps.office} />
          <Stepper.Step label={texts.steps.signatory} />
          <Stepper.Step label={texts.steps.start} />
        </Stepper>
        {step === 0 && (
          <StepForm onSubmit={saveOffice}>
            <OfficeFields form={office} withContact={false} />
          </StepForm>
        )}
        {step === 1 && (
          <StepForm onSubmit={saveSignatory} onBack={() => setStep(0)} onLater={() => setStep(2)}>
            <SignatoryFields form={signatory} />
          </StepForm>
        )}
        {step === 2 && (
          <StartChoices
            onImport={() => void leave('/import')}
            onExample={loadExamples}
            onEmpty={() => void leave('/')}
          />
        )}
      </div>
    </main>
  );
}

interface StepFormProps {
  readonly onSubmit: () => void;
  readonly onBack?: () => void;
  readonly onLater?: () => void;
  readonly children: ReactNode;
}

function StepForm({ onSubmit, onBack, onLater, children }: StepFormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="lg">
        {children}
        <Group justify="flex-end">
          {onBack && (
            <Button variant="subtle" color="gray" onClick={onBack} mr="auto">
              {texts.back}
            </Button>
          )}
          {onLater && (
            <Button variant="default" onClick={onLater}>
              {texts.later}
            </Button>
          )}
          <Button type="submit">{texts.next}</Button>
        </Group>
      </Stack>
    </form>
  );
}
