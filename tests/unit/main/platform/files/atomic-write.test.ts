import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFault } from '@main/lib/write-fault';
import { sweepLeftovers, writeAtomically, writeText } from '@main/platform/files/atomic-write';
import { certificateStore } from '@main/platform/files/certificate-store';
import { AppError } from '@shared/lib/errors';
import { temporaryFolder } from '@support/database';
import { afterEach, describe, expect, it, vi } from 'vitest';

const systemError = (code: string) => Object.assign(new Error(`${code}: raw words`), { code });

afterEach(() => vi.unstubAllGlobals());

describe('writeFault', () => {
  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EDQUOT', 'DISK_FULL'],
    ['EBUSY', 'FILE_BUSY'],
    ['EACCES', 'READ_ONLY'],
    ['EPERM', 'READ_ONLY'],
    ['EROFS', 'READ_ONLY'],
    ['ENOENT', 'WRITE_FAILED'],
    ['ENOTDIR', 'WRITE_FAILED'],
    ['EISDIR', 'WRITE_FAILED'],
    ['ENAMETOOLONG', 'WRITE_FAILED'],
    ['EIO', 'WRITE_FAILED'],
  ])('%s is said as %s, with the file by name and nothing of the system', (code, expected) => {
    vi.stubGlobal('process', { ...process, platform: 'linux' });
    const fault = writeFault(systemError(code), join('a', 'Rekap.xlsx')) as AppError;
    expect(fault).toBeInstanceOf(AppError);
    expect(fault.code).toBe(expected);
    expect(fault.message).toContain('Rekap.xlsx');
    expect(fault.message).not.toMatch(/raw words|E[A-Z]{3,}/);
  });

  it('on Windows EPERM speaks of Excel first: a file held open answers so', () => {
    vi.stubGlobal('process', { ...process, platform: 'win32' });
    expect(writeFault(systemError('EPERM'), 'Rekap.xlsx')).toMatchObject({
      code: 'FILE_BUSY',
      message: expect.stringContaining('Excel'),
    });
  });

  it('lets through what is no fault of the file', () => {
    const bug = new TypeError('x is not a function');
    expect(writeFault(bug, 'a')).toBe(bug);
  });
});

describe('writing', () => {
  it('leaves the old file and nothing else when the disk fills up half way', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'Rekap.xlsx');
    writeFileSync(target, 'old');
    const half = writeAtomically(target, async (temporary) => {
      writeFileSync(temporary, 'ne');
      throw systemError('ENOSPC');
    });
    await expect(half).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['Rekap.xlsx']);
  });

  it('two writes to one name at once leave one of them whole', async () => {
    const folder = temporaryFolder();
    const texts = ['a'.repeat(200_000), 'b'.repeat(100_000)];
    await Promise.all(texts.map((text) => writeText(join(folder, 'x'), text)));
    expect(texts).toContain(readFileSync(join(folder, 'x'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it('says it when the target is a folder, or stands below a file', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'map'));
    writeFileSync(join(folder, 'file'), '');
    await expect(writeText(join(folder, 'map'), 'x')).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    await expect(writeText(join(folder, 'file', 'x'), 'x')).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(readdirSync(folder).sort()).toEqual(['file', 'map']);
  });

  it('a certificate folder that is a file is not taken for one open in Excel', async () => {
    const file = join(temporaryFolder(), 'sertifikat');
    writeFileSync(file, '');
    await expect(certificateStore.ensureFolder(file)).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    await expect(certificateStore.ensureFolder(join(file, 'kkn'))).rejects.toMatchObject({
      code: 'WRITE_FAILED',
    });
  });
});

// Bug: a kill while files were written left `.….tmp` files beside the certificates for ever.
describe('leftovers of writes that were cut off', () => {
  it('are removed, also in folders below; fresh ones and everything else stay', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'kkn'));
    const old = `.${randomUUID()}.tmp`;
    const fresh = `.${randomUUID()}.tmp`;
    for (const name of [old, join('kkn', old), 'Ani.pdf', '.catatan.tmp', `${randomUUID()}.tmp`])
      writeFileSync(join(folder, name), 'x');
    const later = Date.now() + 120_000;
    writeFileSync(join(folder, fresh), 'x');
    utimesSync(join(folder, fresh), later / 1000, later / 1000);
    await certificateStore.sweep(folder);
    expect(readdirSync(folder)).toContain(old); // a write of this very minute may still be going on
    await sweepLeftovers(folder, later);
    const left = readdirSync(folder, { recursive: true }).map(String);
    expect(left.filter((name) => name.endsWith(old))).toEqual([]);
    expect(left).toEqual(expect.arrayContaining(['Ani.pdf', '.catatan.tmp', fresh]));
    expect(left).toHaveLength(5);
  });

  it('a folder that is not there is no fault', async () => {
    await expect(sweepLeftovers(join(temporaryFolder(), 'tidak ada'), Date.now())).resolves.toBeUndefined();
  });
});
