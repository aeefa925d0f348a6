import { type DrawerProps, plainValues, RecordDrawer, textValues } from '@renderer/components/record';
import { type UniversityDetail, type UniversityInput, universityInput } from '@shared/universities/model';
import { universities } from './api';
import { UniversityFields } from './university-fields';

export function UniversityDrawer(props: DrawerProps) {
  return (
    <RecordDrawer
      {...props}
      kind={universities}
      width={560}
      schema={universityInput}
      values={formValues}
      toInput={(values) => universityInput.parse(values)}
      nameOf={({ name }) => name}
    >
      {(form, university) => <UniversityFields form={form} id={university?.id ?? null} />}
    </RecordDrawer>
  );
}

function formValues(university: UniversityDetail | null): UniversityInput {
  return {
    ...textValues(university, ['name', 'shortName', 'city', 'notes', 'agreementNumber']),
    ...textValues(university, ['contactName', 'contactPhone', 'contactEmail']),
    ...plainValues(university, ['agreementStart', 'agreementEnd']),
    kind: university?.kind ?? 'university',
  };
}
