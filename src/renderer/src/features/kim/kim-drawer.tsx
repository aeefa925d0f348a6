import { type DrawerProps, RecordDrawer } from '@renderer/components/record';
import { kims } from './api';
import { formValues, kimFormSchema, toInput } from './form-values';
import { KimFields } from './kim-fields';

export function KimDrawer(props: DrawerProps) {
  return (
    <RecordDrawer
      {...props}
      kind={kims}
      width={680}
      schema={kimFormSchema}
      values={formValues}
      toInput={toInput}
      nameOf={({ name }) => name}
    >
      {(form, kim) => <KimFields form={form} id={kim?.id ?? null} />}
    </RecordDrawer>
  );
}
