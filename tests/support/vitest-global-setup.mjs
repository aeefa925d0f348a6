/** Once around all tests of vitest: what they put aside goes, and what a test has left there fails the run. */
// biome-ignore lint/style/noDefaultExport: the shape Vitest asks for
export { runFolderForTests as default } from '../../scripts/lib/run-folder.mjs';
