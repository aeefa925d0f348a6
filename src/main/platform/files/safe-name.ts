const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(\..*)?$/i;
const LONGEST = 120;

/**
 * A name that Windows, macOS and Linux all take: no reserved characters or device names, no trailing dot or space, at
 * most 120 characters. https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function safeFileName(name: string): string {
  // What has a dot near its end is not always a file: "Angkatan 2026.1/2" must not become a folder in a folder.
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  const stem = name
    .slice(0, name.length - extension.length)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
    .replaceAll(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '-')
    // Half a surrogate pair has no place in a file's name.
    .replaceAll(/\p{Surrogate}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = cut(stem, LONGEST - extension.length - 1).replace(/[. ]+$/, '');
  const safe = short || 'berkas';
  return (RESERVED.test(safe) ? `_${safe}` : safe) + extension;
}

/** Cuts between characters, never within a surrogate pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}
