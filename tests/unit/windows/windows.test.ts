import { expect, test } from 'vitest';
import { insideWindows } from '../../windows/windows';

const DRIVE = '/home/x/wine/drive_c';

test.each([
  ['a folder on C:', `${DRIVE}/sikim-1/Kota Ü`, 'C:\\sikim-1\\Kota Ü'],
  ['C: itself', DRIVE, 'C:\\'],
  ['a neighbour whose name only begins alike', `${DRIVE}2/x`, 'Z:\\home\\x\\wine\\drive_c2\\x'],
  ['a file of the project', '/srv/sikim/tests/a.xlsx', 'Z:\\srv\\sikim\\tests\\a.xlsx'],
])('%s, as a program under Wine names it', (_, path, expected) => {
  expect(insideWindows(path, DRIVE)).toBe(expected);
});

test('on Windows itself a path stays as it is', () => {
  expect(insideWindows('C:\\Data\\a b', null)).toBe('C:\\Data\\a b');
});
