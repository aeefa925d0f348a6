const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(\..*)?$/i;
const LONGEST = 120;

/**
 * A name that Windows, macOS and Linux all take: no reserved characters or device names, no trailing dot or space, at
 * most 120 characters. https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function safeFileName(name: string): string {
  const clean = name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '-')
    // Half a surrogate pair has no place in a file's name.
    .replaceAll(/\p{Surrogate}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .replace(/^ +|[. ]+$/g, '');
  const extension = /\.[a-z0-9]{1,5}$/i.exec(clean)?.[0] ?? '';
  const stem = clean.slice(0, clean.length - extension.length).replace(/[. ]+$/, '') || 'berkas';
  const allowed = RESERVED.test(stem) ? `_${stem}` : stem;
  const safe = cut(allowed, LONGEST - extension.length).replace(/[. ]+$/, '') + extension;
  // A cut may bring another ending to light: again, until nothing changes. It never grows twice.
  return safe === name ? safe : safeFileName(safe);
}

/** Cuts between characters, never within a surrogate pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Surrogate}$/u, '');
}
