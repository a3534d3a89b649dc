import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { workspaceSettings, type InvalidSetting, type Settings } from '../../../../src/workspace/host/settings';
import { host, Uri, type Folder } from '../../vscode';

type Name = Exclude<keyof Settings, 'dispose'>;

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Property>> } };
};
interface Property {
  readonly default: unknown;
}

/** Invalid values of each setting, with the parts that are refused and what is used instead. */
const invalid: readonly (readonly [
  key: string,
  name: Name,
  value: unknown,
  refused: readonly unknown[],
  counts: unknown,
])[] = [
  ['daymark.include', 'include', 7, [7], '**/*.md'],
  ['daymark.include', 'include', '**/[z-a].md', ['**/[z-a].md'], '**/[z-a].md'],
  ['daymark.exclude', 'exclude', 'out', ['out'], 'the default'],
  ['daymark.exclude', 'exclude', ['out', '[a-Z]', 7, null], ['[a-Z]', 7, null], ['out', '[a-Z]']],
  ['files.exclude', 'filesExclude', { '[a-Z]': true, out: true, '[z-a]': false }, ['[a-Z]'], ['[a-Z]', 'out']],
  ['daymark.plans', 'plans', { 'a.md': 'yes', 'b.md': true }, [{ 'a.md': 'yes' }], { 'b.md': true }],
  ['daymark.plans', 'plans', ['a.md'], [['a.md']], {}],
  ['daymark.currentPlan', 'currentPlan', { path: 'a.md' }, [{ path: 'a.md' }], ''],
  ['daymark.log', 'log', ['log.md'], [['log.md']], ''],
  ['daymark.autoReveal', 'autoReveal', 'on', ['on'], true],
  ['daymark.doneDate', 'doneDate', 0, [0], 'daymark'],
  ['daymark.doneDate', 'doneDate', 'sometimes', ['sometimes'], 'daymark'],
  ['daymark.studyDays', 'studyDays', ['mon', 'funday', 3], ['funday', 3], ['mon']],
  ['daymark.studyDays', 'studyDays', [], [[]], 'the default'],
  ['daymark.studyDays', 'studyDays', ['funday'], ['funday'], 'the default'],
  ['daymark.studyDays', 'studyDays', 'mon', ['mon'], 'the default'],
  ['daymark.dayStartsAt', 'dayStartsAt', '25:00', ['25:00'], '00:00'],
  ['daymark.dayStartsAt', 'dayStartsAt', 4, [4], '00:00'],
  ['daymark.streakFreezes', 'streakFreezes', -1, [-1], 2],
  ['daymark.streakFreezes', 'streakFreezes', 'two', ['two'], 2],
  ['daymark.streakFreezes', 'streakFreezes', 1.5, [1.5], 2],
  ['daymark.streakFreezes', 'streakFreezes', 1e9, [1e9], 2],
  ['daymark.statusBar', 'statusBar', 'everything', ['everything'], 'streakAndDay'],
  ['daymark.codeLens', 'codeLens', 'off', ['off'], true],
  ['daymark.doneMarks', 'doneMarks', 1, [1], true],
  ['daymark.scaffold.folder', 'scaffoldFolder', '../labs/${day}', ['../labs/${day}'], 'the default'],
  ['daymark.scaffold.folder', 'scaffoldFolder', 'labs\\..\\..', ['labs\\..\\..'], 'the default'],
  ['daymark.scaffold.folder', 'scaffoldFolder', '/ . /', ['/ . /'], 'the default'],
  ['daymark.scaffold.folder', 'scaffoldFolder', ['labs'], [['labs']], 'the default'],
  ['daymark.scaffold.language', 'scaffoldLanguage', 'cobol', ['cobol'], 'python'],
  ['daymark.scaffold.addLink', 'scaffoldAddLink', 'no', ['no'], true],
  ['files.encoding', 'encoding', 8, [8], 'utf8'],
];

describe('workspaceSettings', () => {
  let reported: InvalidSetting[];
  let settings: Settings & { dispose: () => unknown };

  beforeEach(() => {
    host.reset();
    for (const [key, { default: defaultValue }] of Object.entries(contributes.configuration.properties)) {
      host.set(key, { defaultValue });
    }
    reported = [];
    settings = workspaceSettings((one) => reported.push(one));
  });
  afterEach(() => {
    settings.dispose();
  });

  for (const [key, name, value, refused, counts] of invalid) {
    it(`reports ${key}: ${JSON.stringify(value)}, and ignores it`, () => {
      const defaultValue = contributes.configuration.properties[key]?.default;
      host.set(key, { defaultValue, workspaceValue: value });
      assert.deepEqual(settings[name].value(), counts === 'the default' ? defaultValue : counts);
      settings[name].value();
      assert.deepEqual(reported, [{ key, folder: undefined, refused }]);
    });
  }

  it('returns the defaults, and reports nothing, if nothing is set', () => {
    for (const name of Object.keys(settings).filter((each): each is Name => each !== 'dispose')) {
      settings[name].value();
    }
    assert.deepEqual(reported, []);
    assert.equal(settings.scaffoldFolder.value(), 'labs/${plan}/day-${day}-${title}');
  });

  it('treats an empty text and null as not set', () => {
    host.set('daymark.dayStartsAt', { defaultValue: '00:00', workspaceValue: '' });
    host.set('daymark.exclude', { defaultValue: ['out'], workspaceValue: null });
    assert.equal(settings.dayStartsAt.value(), '00:00');
    assert.deepEqual(settings.exclude.value(), ['out']);
    assert.deepEqual(reported, []);
  });

  it('ignores patterns beyond a limit', () => {
    host.set('daymark.exclude', { workspaceValue: Array.from({ length: 502 }, (_, number) => `folder-${number}`) });
    assert.equal(settings.exclude.value().length, 500);
    assert.deepEqual(
      reported.map(({ refused }) => refused),
      [['folder-500', 'folder-501']],
    );
  });

  it('reads a setting once until it changes, and then fires and reads it again', () => {
    let changes = 0;
    settings.streakFreezes.onDidChange(() => (changes += 1));
    host.set('daymark.streakFreezes', { workspaceValue: 'two' });
    host.asked = 0;
    assert.deepEqual([settings.streakFreezes.value(), settings.streakFreezes.value(), host.asked], [2, 2, 1]);
    host.set('daymark.streakFreezes', { workspaceValue: 5 });
    assert.deepEqual([settings.streakFreezes.value(), changes, reported.length], [5, 2, 1]);
    host.set('daymark.statusBar', { workspaceValue: 'day' });
    assert.equal(changes, 2);
  });

  it('reports the folder whose settings have an invalid value, and none for a value of the workspace', () => {
    const [garden, music]: readonly [Folder, Folder] = [
      { uri: new Uri('/garden'), name: 'garden' },
      { uri: new Uri('/music'), name: 'music' },
    ];
    host.folders = [garden, music];
    host.set('daymark.exclude', { workspaceFolderValue: ['[a-Z]'] }, garden);
    host.set('files.exclude', { workspaceValue: { '[z-a]': true } });
    for (const { uri } of host.folders) {
      settings.exclude.value(uri as never);
      settings.filesExclude.value(uri as never);
    }
    assert.deepEqual(
      reported.map(({ key, folder }) => [key, folder?.name]),
      [
        ['daymark.exclude', 'garden'],
        ['files.exclude', undefined],
        ['files.exclude', undefined],
      ],
    );
  });
});
