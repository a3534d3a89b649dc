// Few rules, each with a reason. The layers of src, and what each may import, are the most important.
import { builtinModules } from 'node:module';
import redos from 'eslint-plugin-redos';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * Forbids a folder of src to import others.
 * @param {string} folder a layer, or a folder in one
 * @param {{ layers?: string[], siblings?: string[], vscode?: boolean, node?: boolean }} forbidden
 */
function importsOf(folder, { layers = [], siblings = [], vscode = false, node = true }) {
  const patterns = [
    ...siblings.map((other) => ({ regex: `^(?:\\.\\./)+${other}/`, message: `${folder} may not import ${other}.` })),
    ...layers.map((other) => ({
      group: [`**/${other}/**`, `**/${other}`],
      message: `${folder} may not import ${other}.`,
    })),
    { group: ['**/extension', '**/app'], message: 'Nothing imports the entry file or the app.' },
    ...(vscode ? [{ group: ['vscode'], message: `${folder} runs without VS Code.` }] : []),
    ...(node ? [{ group: ['node:*'], message: `${folder} runs in a web worker too.` }] : []),
  ];
  const paths = node ? builtinModules.map((name) => ({ name, message: `${folder} runs in a web worker too.` })) : [];
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }] },
  };
}

/**
 * The rules of a layer and its folders.
 * @param {string} layer
 * @param {{ layers: string[], vscode?: boolean, node?: boolean }} forbidden to all of the layer
 * @param {Record<string, string[]>} folders which other folders of the layer each may import
 */
function layer(layer, forbidden, folders = {}) {
  const names = Object.keys(folders);
  return [
    importsOf(layer, forbidden),
    ...names.map((folder) => {
      const siblings = names.filter((other) => other !== folder && !folders[folder]?.includes(other));
      return importsOf(`${layer}/${folder}`, { ...forbidden, siblings });
    }),
  ];
}

/** Each folder of core may import those before it. */
const foldersOfCore = [
  ...[
    'calendar',
    'languages',
    'words',
    'markdown',
    'model',
    'frontMatter',
    'reading',
    'learner',
    'writing',
    'history',
    'entries',
    'scaffold',
  ],
  ...['updating', 'exporting'],
];

/** Each folder of the reader may import those before it, and those of core before the reader. */
const foldersOfReader = ['titles', 'blocks', 'details', 'places', 'days'];

const layersAboveCore = ['workspace', 'views', 'editor', 'preview', 'chat', 'commands', 'cli'];

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock comes by argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock comes by argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance comes by argument.' },
];

/** Those of the plugin that find errors, and none that are about style. */
const errorsInPatterns = [
  'no-contradiction-with-assertion',
  'no-dupe-disjunctions',
  'no-empty-alternative',
  'no-empty-capturing-group',
  'no-empty-character-class',
  'no-empty-group',
  'no-empty-lookarounds-assertion',
  'no-escape-backspace',
  'no-invalid-regexp',
  'no-lazy-ends',
  'no-misleading-capturing-group',
  'no-misleading-unicode-character',
  'no-missing-g-flag',
  'no-optional-assertion',
  'no-potentially-useless-backreference',
  'no-super-linear-backtracking',
  'no-super-linear-move',
  'no-useless-assertions',
  'no-useless-backreference',
  'no-useless-dollar-replacements',
  'optimal-lookaround-quantifier',
  'optimal-quantifier-concatenation',
  'strict',
].map((rule) => [`regexp/${rule}`, 'error']);

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'test/workspaces/', 'test/fixtures/'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A number or a flag in a message needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'max-depth': ['error', 3],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      // A switch over all kinds of a union counts once: it is long and not complex.
      complexity: ['error', { max: 12, variant: 'modified' }],
      curly: 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: {
      parserOptions: { project: ['src/tsconfig.json', 'src/core/tsconfig.json', 'src/cli/tsconfig.json'] },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // Every text of a plan is untrusted: no pattern may take more than linear time. The patterns that are built of words
    // are checked by test/property/builtPatterns.test.ts.
    files: ['src/**/*.ts'],
    plugins: { redos, regexp },
    rules: {
      ...Object.fromEntries(errorsInPatterns),
      'redos/no-vulnerable': ['error', { attackLimit: 300_000_000, attackTimeout: null }],
    },
  },
  ...layer(
    'core',
    { layers: layersAboveCore, vscode: true },
    Object.fromEntries(foldersOfCore.map((folder, index) => [folder, foldersOfCore.slice(0, index)])),
  ),
  ...foldersOfReader.map((folder, index) =>
    importsOf(`core/reading/${folder}`, {
      layers: layersAboveCore,
      vscode: true,
      siblings: [...foldersOfReader.slice(index + 1), ...foldersOfCore.slice(foldersOfCore.indexOf('reading') + 1)],
    }),
  ),
  ...layer(
    'util',
    { layers: ['core', 'workspace', 'views', 'editor', 'preview', 'chat', 'commands', 'cli'], vscode: true },
    { text: [], async: [] },
  ),
  ...layer(
    'workspace',
    { layers: ['views', 'editor', 'preview', 'chat', 'commands', 'cli'] },
    {
      host: [],
      folders: ['host'],
      index: ['host', 'folders'],
      editing: ['host', 'index'],
      git: ['host'],
      learner: ['host', 'index'],
      scaffolds: ['host', 'index'],
    },
  ),
  ...layer(
    'views',
    { layers: ['editor', 'preview', 'chat', 'commands', 'cli'] },
    {
      rows: [],
      tree: ['rows'],
      plans: ['rows', 'tree'],
      today: ['rows', 'tree'],
      statusBar: ['rows', 'today'],
    },
  ),
  ...layer('editor', { layers: ['views', 'preview', 'chat', 'commands', 'cli'] }),
  ...layer('preview', { layers: ['views', 'editor', 'chat', 'commands', 'cli'] }),
  ...layer('chat', { layers: ['views', 'editor', 'preview', 'commands', 'cli'] }),
  ...layer(
    'commands',
    { layers: ['views', 'editor', 'preview', 'chat', 'cli'] },
    {
      base: [],
      ticking: ['base'],
      finding: ['base'],
      following: ['base', 'finding'],
      schedule: ['base'],
      plans: ['base'],
      resources: ['base'],
      scaffolds: ['base', 'resources'],
      streak: ['base'],
      progress: ['base', 'streak'],
    },
  ),
  ...layer('cli', {
    layers: ['workspace', 'views', 'editor', 'preview', 'chat', 'commands'],
    vscode: true,
    node: false,
  }),
  // Only in the bundle of the Node host: `imports` in package.json.
  { files: ['src/workspace/host/readBytesNode.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noClock] } },
  {
    files: ['test/**', 'esbuild.js', 'src/cli/**'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
);
