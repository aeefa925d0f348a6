import { Select } from '@mantine/core';
import { useVillages } from './api';
import type { KimForm } from './form-values';
import classes from './kim.module.css';
import { texts } from './texts';

/** A village is found by its own name or its district's, and always shown with both: names repeat across levels. */
export function VillageField({ form }: { readonly form: KimForm }) {
  const villages = useVillages();
  const byCode = new Map(villages.map((village) => [village.code, village]));
  return (
    <Select
      label={texts.village}
      placeholder={texts.villagePlaceholder}
      required
      searchable
      allowDeselect={false}
      nothingFoundMessage={texts.villageNone}
      maxDropdownHeight={280}
      data={villages.map(({ code, name, districtName }) => ({
        value: code,
        label: `${name}, Kec. ${districtName}`,
      }))}
      renderOption={({ option }) => (
        <span className={classes.village}>
          {byCode.get(option.value)?.name}
          <small>Kec. {byCode.get(option.value)?.districtName}</small>
        </span>
      )}
      value={form.values.villageCode || null}
      onChange={(code) => form.setFieldValue('villageCode', code ?? '')}
      error={form.errors.villageCode}
    />
  );
}
