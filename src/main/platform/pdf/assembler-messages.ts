import type { ChunkDocument } from './pdf-port';

/** What goes over to the PDF worker and comes back. */
export type AssemblerRequest = { readonly batch: number } & (
  | { readonly kind: 'begin'; readonly artwork: Uint8Array | null }
  | { readonly kind: 'chunk'; readonly pdf: Uint8Array; readonly documents: readonly ChunkDocument[] }
  | { readonly kind: 'merged'; readonly title: string }
  | { readonly kind: 'end' }
);

export type AssemblerReply =
  | { readonly id: number; readonly files: Uint8Array[] }
  | { readonly id: number; readonly error: string };
