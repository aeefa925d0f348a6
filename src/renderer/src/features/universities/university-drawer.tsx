import { type DrawerProps, RecordDrawer } from '@renderer/components/record';
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
    name: university?.name ?? '',
    shortName: university?.shortName ?? '',
    kind: university?.kind ?? 'university',
    city: university?.city ?? '',
    contactName: university?.contactName ?? '',
    contactPhone: university?.contactPhone ?? '',
    contactEmail: university?.contactEmail ?? '',
    agreementNumber: university?.agreementNumber ?? '',
    agreementStart: university?.agreementStart ?? null,
    agreementEnd: university?.agreementEnd ?? null,
    notes: university?.notes ?? '',
  };
}
