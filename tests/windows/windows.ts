/** What scripts/test-windows.mjs found: how to start Windows' Node, a folder for what is written, where C: lies under Wine. */
export interface Windows {
  readonly node: readonly [string, ...string[]];
  readonly folder: string;
  readonly driveC: string | null;
}

/** @throws when the tests were not started by `npm run test:windows` */
export function theWindows(): Windows {
  if (!process.env.SIKIM_WINDOWS) throw new Error('Started by npm run test:windows alone.');
  return JSON.parse(process.env.SIKIM_WINDOWS) as Windows;
}

/** A path of this machine as a Windows program names it: below C: where it lies there, else below Wine's Z:, which is `/`. */
export function insideWindows(path: string, driveC: string | null): string {
  if (driveC === null) return path;
  const isOnC = path === driveC || path.startsWith(`${driveC}/`);
  const named = isOnC ? `C:${path.slice(driveC.length) || '/'}` : `Z:${path}`;
  return named.replaceAll('/', '\\');
}
