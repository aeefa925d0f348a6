/** For each rule of flow, a file that breaks it: [rule, path, code]. */
export const PLANTED = [
  ['no-circular', 'src/shared/kim/a.ts', "import { b } from './b';\nexport const a = () => b;"],
  ['resolvable', 'src/shared/kim/lost.ts', "export { x } from './nowhere';"],
  [
    'shared-is-pure',
    'src/shared/kim/clock.ts',
    "import { hostname } from 'node:os';\nexport const h = hostname;",
  ],
  ['shared-is-pure', 'src/shared/kim/dates.ts', "import dayjs from 'dayjs';\nexport const d = dayjs;"],
  ['shared-is-pure', 'src/shared/kim/up.ts', "export { open } from '@main/db/open';"],
  ['platform-below', 'src/main/platform/peek.ts', "export { createB } from '../features/students';"],
  ['shared-is-shared', 'src/shared/kim/lonely.ts', 'export const lonely = 1;'],
  [
    'domain-is-pure',
    'src/main/domain/kim/clock.ts',
    "import { hostname } from 'node:os';\nexport const h = hostname;",
  ],
  [
    'domain-is-pure',
    'src/main/domain/kim/window.ts',
    "import type { App } from 'electron';\nexport type A = App;",
  ],
  ['domain-is-pure', 'src/main/domain/kim/rows.ts', "export { open } from '../../db/open';"],
  ['domain-is-pure', 'src/main/domain/kim/adapter.ts', "export type { F } from '@main/platform/files';"],
  ['domain-is-pure', 'src/main/domain/kim/zod.ts', "import { z } from 'zod';\nexport const s = z;"],
  [
    'lists-one-way',
    'src/main/domain/imports/match/early.ts',
    "export { headers } from '../recognise/headers';",
  ],
  ['lists-one-way', 'src/main/domain/imports/recognise/early.ts', "export { rows } from '../read/rows';"],
  ['lists-one-way', 'src/main/domain/imports/read/early.ts', "export { plan } from '../plan/plan';"],
  ['feature-alone', 'src/main/features/kim/peek.ts', "export { createB } from '../students';"],
  [
    'feature-alone',
    'src/main/features/kim/peek-type.ts',
    "export type { B } from '../students/students.service';",
  ],
  ['feature-door', 'src/main/cli/back-door.ts', "export { b } from '../features/students/students.service';"],
  [
    'feature-no-files',
    'src/main/features/kim/files.ts',
    "import { rmSync } from 'node:fs';\nexport const r = rmSync;",
  ],
  [
    'feature-no-files',
    'src/main/features/kim/window.ts',
    "import { app } from 'electron';\nexport const a = app;",
  ],
  [
    'exceljs-in-platform',
    'src/main/features/kim/book.ts',
    "import excel from 'exceljs';\nexport const e = excel;",
  ],
  [
    'feature-no-adapters',
    'src/main/features/kim/adapter.ts',
    "export { files } from '../../platform/files';",
  ],
  [
    'kysely-in-repositories',
    'src/main/features/kim/kim.service.ts',
    "import { sql } from 'kysely';\nexport const s = sql;",
  ],
  [
    'kysely-in-repositories',
    'src/main/cli/query.ts',
    "import type { Kysely } from 'kysely';\nexport type K = Kysely<1>;",
  ],
  [
    'sqlite-in-db',
    'src/main/features/kim/kim.repository.ts',
    "import Sqlite from 'better-sqlite3';\nexport const s = Sqlite;",
  ],
  ['exceljs-in-platform', 'src/main/app/book.ts', "import excel from 'exceljs';\nexport const e = excel;"],
  [
    'files-in-platform',
    'src/main/rpc/files.ts',
    "import { rmSync } from 'node:fs';\nexport const r = rmSync;",
  ],
  ['electron-at-the-edge', 'src/main/db/place.ts', "import { app } from 'electron';\nexport const a = app;"],
  [
    'electron-at-the-edge',
    'src/main/workers/place.ts',
    "import type { App } from 'electron';\nexport type A = App;",
  ],
  ['db-below', 'src/main/db/up.ts', "export { files } from '../platform/files';"],
  ['main-alone', 'src/main/app/page.ts', "export { kit } from '@renderer/components/kit';"],
  ['renderer-alone', 'src/renderer/src/lib/main.ts', "export { open } from '@main/db/open';"],
  [
    'renderer-alone',
    'src/renderer/src/lib/electron.ts',
    "import { shell } from 'electron';\nexport const s = shell;",
  ],
  [
    'renderer-no-node',
    'src/renderer/src/lib/node.ts',
    "import { join } from 'node:path';\nexport const j = join;",
  ],
  ['pages-alone', 'src/renderer/src/features/kim/peek.ts', "export { students } from '../students';"],
  ['pages-door', 'src/renderer/src/app/back-door.ts', "export { list } from '../features/students/list';"],
  ['kit-below', 'src/renderer/src/components/up.ts', "export { students } from '../features/students';"],
  ['pages-below-app', 'src/renderer/src/features/kim/frame.ts', "export { router } from '../../app/router';"],
  ['lib-below-kit', 'src/renderer/src/lib/up.ts', "export { kit } from '../components/kit';"],
  ['preload-tiny', 'src/preload/big.ts', "import { z } from 'zod';\nexport const s = z;"],
];

/** A house that keeps every rule: nothing may be reported in it. Faults are planted into it. */
export const CLEAN = {
  'src/shared/kim/b.ts': "import { z } from 'zod';\nexport const b = z.string();",
  'src/shared/kim/contract.ts':
    "import { oc } from '@orpc/contract';\nimport { b } from './b';\nexport const c = oc.input(b);",
  'src/main/domain/kim/tally.ts': "import { b } from '@shared/kim/b';\nexport const tally = b;",
  'src/main/domain/imports/recognise/headers.ts': 'export const headers = 1;',
  'src/main/domain/imports/read/rows.ts':
    "import { headers } from '../recognise/headers';\nexport const rows = headers;",
  'src/main/domain/imports/plan/plan.ts': "import { rows } from '../read/rows';\nexport const plan = rows;",
  'src/main/db/open.ts':
    "import Sqlite from 'better-sqlite3';\nimport { Kysely } from 'kysely';\nexport const open = [Sqlite, Kysely];",
  'src/main/platform/files.ts':
    "import { rmSync } from 'node:fs';\nimport excel from 'exceljs';\nimport { dialog } from 'electron';\nexport const files = [rmSync, excel, dialog];",
  'src/main/rpc/server.ts': "import { ipcMain } from 'electron';\nexport const server = ipcMain;",
  'src/main/features/students/students.repository.ts':
    "import { sql } from 'kysely';\nimport { open } from '../../db/open';\nexport const r = [sql, open];",
  'src/main/features/students/students.service.ts':
    "import type { files } from '../../platform/files';\nimport { b } from '@shared/kim/b';\nimport { r } from './students.repository';\nexport type F = typeof files;\nexport type B = typeof b;\nexport { b, r };",
  'src/main/features/students/index.ts':
    "import { b } from './students.service';\nexport const createB = () => b;",
  'src/main/index.ts':
    "import { app } from 'electron';\nimport { readFileSync } from 'node:fs';\nimport { createB } from './features/students';\nexport const all = [app, readFileSync, createB];",
  'src/preload/index.ts': "import { ipcRenderer } from 'electron';\nexport const p = ipcRenderer;",
  'src/renderer/src/components/kit.ts':
    "import { b } from '@shared/kim/b';\nimport { c } from '@shared/kim/contract';\nexport const kit = [b, c];",
  'src/renderer/src/app/router.ts': 'export const router = 1;',
  'src/renderer/src/features/students/list.ts':
    "import { kit } from '@renderer/components/kit';\nexport const list = kit;",
  'src/renderer/src/features/students/index.ts':
    "import { list } from './list';\nexport const students = list;",
};

/** Closes the cycle of the first planted fault. */
export const CYCLE = ['src/shared/kim/b.ts', "export { a } from './a';\nexport const b = 1;"];
