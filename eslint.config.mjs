// Few rules, each with a reason. The rooms of src and what each may import are the heart of it.
import { builtinModules } from 'node:module';
import redos from 'eslint-plugin-redos';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/**
 * Forbids a room to import others. `rooms` are folders of src.
 * @param {string} room
 * @param {{ rooms?: string[], siblings?: string[], vscode?: boolean, node?: boolean }} forbidden
 */
function room(room, { rooms = [], siblings = [], vscode = false, node = true }) {
  const patterns = [
    ...siblings.map((other) => ({ regex: `^\\.\\./${other}/`, message: `${room} may not import ${other}.` })),
    ...rooms.map((other) => ({
      group: [`**/${other}/**`, `**/${other}`],
      message: `${room} may not import ${other}.`,
    })),
    { group: ['**/extension', '**/app'], message: 'Nothing imports the entry file or the app.' },
    ...(vscode ? [{ group: ['vscode'], message: `${room} runs without VS Code.` }] : []),
    ...(node ? [{ group: ['node:*'], message: `${room} runs in a web worker too.` }] : []),
  ];
  const paths = node ? builtinModules.map((name) => ({ name, message: `${room} runs in a web worker too.` })) : [];
  return {
    files: [`src/${room}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }] },
  };
}

const outsideOfCore = ['workspace', 'views', 'editor', 'preview', 'commands', 'cli'];

/** Each folder of core imports only those before it. */
const foldersOfCore = [
  ...['calendar', 'words', 'markdown', 'model', 'frontMatter', 'reading', 'learner', 'writing', 'scaffold'],
  ...['updating', 'exporting'],
];

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
      complexity: ['error', 12],
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
  room('core', { rooms: outsideOfCore, vscode: true }),
  ...foldersOfCore.map((folder, index) =>
    room(`core/${folder}`, { rooms: outsideOfCore, siblings: foldersOfCore.slice(index + 1), vscode: true }),
  ),
  room('util', { rooms: ['core', 'workspace', 'views', 'editor', 'preview', 'commands', 'cli'], vscode: true }),
  room('workspace', { rooms: ['views', 'editor', 'preview', 'commands', 'cli'] }),
  room('views', { rooms: ['editor', 'preview', 'commands', 'cli'] }),
  room('editor', { rooms: ['views', 'preview', 'commands', 'cli'] }),
  room('preview', { rooms: ['workspace', 'views', 'editor', 'commands', 'cli'], vscode: true }),
  room('commands', { rooms: ['views', 'editor', 'preview', 'cli'] }),
  room('cli', { rooms: ['workspace', 'views', 'editor', 'preview', 'commands'], vscode: true, node: false }),
  { files: ['src/core/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noClock] } },
  {
    files: ['test/**', 'esbuild.js', 'src/cli/**'],
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
);
