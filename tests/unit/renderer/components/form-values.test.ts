import { plainValues, textValues } from '@renderer/components/record/form-values';
import { expect, it } from 'vitest';

const record = { name: 'KIM Cipete', chair: null, members: 0, date: null as string | null };

it('a form begins with the texts of its record, empty where there are none', () => {
  expect(textValues(record, ['name', 'chair'])).toEqual({ name: 'KIM Cipete', chair: '' });
  expect(textValues<'name'>(null, ['name'])).toEqual({ name: '' });
});

it('keeps a number that is zero, and null where nothing is', () => {
  expect(plainValues(record, ['members', 'date'])).toEqual({ members: 0, date: null });
  expect(plainValues<typeof record, 'members'>(undefined, ['members'])).toEqual({ members: null });
});
