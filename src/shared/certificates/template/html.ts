const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Takes out what cannot be seen yet changes how the rest is shown: control characters, zero-width spaces and the
 * marks that turn the direction of text, with which a name could rewrite the number beside it.
 */
export function visibleText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '')
    .replace(/\p{Cc}+/gu, ' ');
}

/** Text that a person typed, for use in HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
