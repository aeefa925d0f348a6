/**
 * The rules of flow (ARCHITECTURE.md), one pattern for all features, present and future.
 * scripts/check-flow-rules.mjs plants a violation of each and proves that it is reported.
 */
const FEATURE = '^src/main/features/([^/]+)/';
const PAGES = '^src/renderer/src/features/([^/]+)/';
const REPOSITORY = '[.](repository|schema)[.]ts$';
/** A package, whatever folder npm put it in. */
const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const FILES = '^(node:)?(fs|fs/promises|child_process|worker_threads)$';
const BUILTIN = ['core'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no first thing to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'Both sides of the wire import shared: it may import itself, zod and the contract builder alone.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/', ...packages('zod', '@orpc/contract')] },
    },
    {
      name: 'shared-is-shared',
      comment: 'What no page reaches belongs to main/domain; layout and telephone rules wait for the forms that need them.',
      severity: 'error',
      from: { path: '^src/(renderer|preload)/' },
      to: {
        path: '^src/shared/',
        pathNot: '^src/shared/(certificates/(template/|wording[.]ts$)|lib/phone[.]ts$)',
        reachable: false,
      },
    },
    {
      name: 'domain-is-pure',
      comment: "Main's own rules are functions of data: no Node, no package, no adapter, no database.",
      severity: 'error',
      from: { path: '^src/main/domain/' },
      to: { pathNot: ['^src/main/domain/', '^src/shared/'] },
    },
    {
      name: 'lists-one-way',
      comment: 'A list is matched, recognised, read, then planned: an earlier room does not know a later one.',
      severity: 'error',
      from: { path: '^src/main/domain/imports/(match|recognise|read)/' },
      to: { path: '^src/main/domain/imports/(recognise[.]ts$|plan/)' },
    },
    {
      name: 'lists-one-way',
      comment: 'The same: tables are found before rows are read, places are matched before both.',
      severity: 'error',
      from: { path: '^src/main/domain/imports/(match|recognise)/' },
      to: { path: '^src/main/domain/imports/read/' },
    },
    {
      name: 'lists-one-way',
      comment: 'The same: matching places knows no tables.',
      severity: 'error',
      from: { path: '^src/main/domain/imports/match/' },
      to: { path: '^src/main/domain/imports/recognise/' },
    },
    {
      name: 'feature-alone',
      comment: 'What a feature needs of another it names as a port in its deps; the composition root hands it over.',
      severity: 'error',
      from: { path: FEATURE },
      to: { path: '^src/main/features/[^/]+/', pathNot: '^src/main/features/$1/' },
    },
    {
      name: 'feature-door',
      comment: "A feature's only door is its index.ts; a worker runs a part of one and may enter it.",
      severity: 'error',
      from: { path: '^src/main/', pathNot: '^src/main/(features/[^/]+|workers)/' },
      to: { path: '^src/main/features/[^/]+/', pathNot: '^src/main/features/[^/]+/index[.]ts$' },
    },
    {
      name: 'feature-no-files',
      comment: 'Files, workbooks and Electron are reached through ports, so that a feature runs in a plain test.',
      severity: 'error',
      from: { path: '^src/main/features/' },
      to: { path: [FILES, ...packages('electron')] },
    },
    {
      name: 'feature-no-adapters',
      comment: 'Of the adapters a feature may know types alone.',
      severity: 'error',
      from: { path: '^src/main/features/' },
      to: { path: '^src/main/(app|cli|platform|workers)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kysely-in-repositories',
      comment: 'Queries live in db/ and in repositories; rows do not leave them.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/db/', REPOSITORY] },
      to: { path: packages('kysely') },
    },
    {
      name: 'sqlite-in-db',
      comment: 'One place opens databases.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/db/' },
      to: { path: packages('better-sqlite3', '@types/better-sqlite3') },
    },
    {
      name: 'exceljs-in-platform',
      comment: 'Workbooks are read and written by adapters; what a feature sets on its sheets stands in its workbook/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/(platform|workers|features/[^/]+/workbook)/' },
      to: { path: packages('exceljs') },
    },
    {
      name: 'files-in-platform',
      comment: 'Files are touched by adapters, by db/ for backups, by app/ for the protocol and by the composition root.',
      severity: 'error',
      from: { path: '^src/main/', pathNot: '^src/main/(platform|workers|db|app|cli)/|^src/main/[^/]+[.]ts$' },
      to: { path: FILES },
    },
    {
      name: 'electron-at-the-edge',
      comment: 'Electron is known to the life cycle, the adapters, the wire and the composition root.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/(app|platform|rpc)/', '^src/main/[^/]+[.]ts$', '^src/preload/'] },
      to: { path: packages('electron') },
    },
    {
      name: 'db-below',
      comment: 'The database layer knows nothing of what stands on it.',
      severity: 'error',
      from: { path: '^src/main/db/' },
      to: { path: '^src/main/(app|cli|features|platform|rpc|workers)/' },
    },
    {
      name: 'platform-below',
      comment: 'An adapter serves any feature and knows none: what both see stands in domain/.',
      severity: 'error',
      from: { path: '^src/main/(platform|lib|domain)/' },
      to: { path: '^src/main/(app|cli|features|rpc|workers|compose)' },
    },
    {
      name: 'main-alone',
      comment: 'Main and pages meet in shared.',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(renderer|preload)/' },
    },
    {
      name: 'renderer-alone',
      comment: 'Pages run in a sandbox: no main process, no Node, no Electron.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: ['^src/(main|preload)/', ...packages('electron', 'exceljs', 'kysely', 'better-sqlite3')] },
    },
    {
      name: 'renderer-no-node',
      comment: 'Pages run in a sandbox: no Node.',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: BUILTIN },
    },
    {
      name: 'pages-alone',
      comment: 'What two features show alike belongs into components/ or lib/.',
      severity: 'error',
      from: { path: PAGES },
      to: { path: '^src/renderer/src/features/[^/]+/', pathNot: '^src/renderer/src/features/$1/' },
    },
    {
      name: 'pages-door',
      comment: "A feature's only door is its index.",
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: '^src/renderer/src/features/' },
      to: { path: '^src/renderer/src/features/[^/]+/', pathNot: '^src/renderer/src/features/[^/]+/index[.]tsx?$' },
    },
    {
      name: 'kit-below',
      comment: 'The UI kit knows no feature and no page.',
      severity: 'error',
      from: { path: '^src/renderer/src/(components|lib)/' },
      to: { path: '^src/renderer/src/(app|features)/' },
    },
    {
      name: 'pages-below-app',
      comment: 'The frame knows the pages, never the other way: what both need stands in components/ or lib/.',
      severity: 'error',
      from: { path: '^src/renderer/src/features/' },
      to: { path: '^src/renderer/src/app/' },
    },
    {
      name: 'lib-below-kit',
      comment: 'lib/ serves the kit and knows nothing of it.',
      severity: 'error',
      from: { path: '^src/renderer/src/lib/' },
      to: { path: '^src/renderer/src/components/' },
    },
    {
      name: 'preload-tiny',
      comment: 'The preload hands one port over; it needs Electron alone.',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/preload/', ...packages('electron')] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
};
