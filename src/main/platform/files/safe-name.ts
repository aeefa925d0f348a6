const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * A name that Windows, macOS and Linux all take: no reserved characters or device names, no trailing dot or space, at
 * most 120 characters. https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function safeFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 6 ? name.slice(dot) : '';
  const stem = name
    .slice(0, name.length - extension.length)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replaceAll(/[<>:"/\\|?*\u0000-\u001f]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120 - extension.length)
    .replace(/[. ]+$/, '');
  const safe = stem || 'berkas';
  return (RESERVED.test(safe) ? `_${safe}` : safe) + extension;
}
