import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { pictureFile, pictureIn } from '../docs/pictures.mts';
import { manifestFile, readTexts, textsOfCode, translations } from '../docs/textsOfCode.mts';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string; icon?: string }[];
    readonly menus: Readonly<Record<string, readonly { command: string; when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { id: string; icon?: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { id: string; icon: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly order: number }>> };
    readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[];
    readonly keybindings: readonly unknown[];
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
  };
}

interface WalkthroughStep {
  readonly id: string;
  readonly completionEvents: readonly string[];
  readonly media: { readonly svg: string };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, unknown>>;
const { commands, menus, views, viewsContainers, viewsWelcome } = manifest.contributes;

/** What stands in the code, by file. */
const sources = new Map(globSync('src/**/*.ts').map((file) => [file, readFileSync(file, 'utf8')]));

function sorted(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort();
}

/** All that a pattern's first group finds in the source files. */
function inSources(pattern: RegExp, folder = 'src'): readonly string[] {
  const files = [...sources].filter(([file]) => file.replaceAll('\\', '/').startsWith(folder));
  return sorted(files.flatMap(([, source]) => [...source.matchAll(pattern)].map(([, found = '']) => found)));
}

/** The commands in the menu of a row in the view Plans, and others beside them. */
function commandsOn(context: string, ...others: readonly string[]): readonly string[] {
  return sorted([...menuOf({ viewItem: context }), ...others]);
}

/** The commands in the menu of several selected rows of the same kind. */
function commandsOnSeveral(context: string): readonly string[] {
  return sorted(menuOf({ viewItem: context, listMultiSelection: 'true' }));
}

function menuOf(facts: Readonly<Record<string, string>>): readonly string[] {
  const offered = (menus['view/item/context'] ?? []).filter(({ when = '' }) =>
    when.split(' && ').every((part) => isTrue(part, { view: 'daymark.plans', ...facts })),
  );
  return offered.map(({ command }) => command.slice('daymark.'.length));
}

/** A condition of the form `key == value`, `key =~ /pattern/` or `!key`. */
function isTrue(condition: string, values: Readonly<Record<string, string>>): boolean {
  if (condition.startsWith('!')) {
    return values[condition.slice(1)] === undefined;
  }
  const [, key = '', operator, value = ''] = /^(\w+) (==|=~) (.+)$/.exec(condition) ?? [];
  const actual = values[key];
  assert.ok(actual !== undefined, condition);
  return operator === '==' ? actual === value : new RegExp(value.slice(1, -1)).test(actual);
}

describe('The manifest', () => {
  it('has the commands that the code has', () => {
    const ids = inSources(/\bid: '(daymark\.\w+)'/g, 'src/commands/');
    assert.deepEqual(sorted(commands.map(({ command }) => command)), ids);
  });

  it('packages every bundle that is loaded later', () => {
    const packaged = readFileSync('.vscodeignore', 'utf8').split('\n');
    const loaded = inSources(/'(dist\/\w+\.js)'/g);
    assert.deepEqual(loaded, ['dist/chat.js', 'dist/commands.js', 'dist/editing.js', 'dist/parsing.js']);
    assert.ok(loaded.every((bundle) => packaged.includes(`!${bundle}`)));
  });

  it('names every command in package.nls.json, under Daymark', () => {
    for (const { title, category } of commands) {
      assert.match(title, /^%[\w.]+%$/);
      assert.equal(category, 'Daymark');
    }
  });

  it('has every text that it uses in package.nls.json, and no other', () => {
    const used = sorted([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key));
    assert.deepEqual(sorted(Object.keys(texts)), used);
  });

  it('offers on a row what makes sense there', () => {
    assert.deepEqual(commandsOn('day.open.links'), commandsOn('day.open', 'openResources'));
    assert.deepEqual(commandsOn('day.complete.links'), commandsOn('day.complete', 'openResources'));
    assert.deepEqual(commandsOn('field.links'), commandsOn('field', 'openResources'));
    assert.deepEqual(commandsOn('entry'), ['openInPreview', 'showInPlan']);
    assert.deepEqual(commandsOn('day.open.post'), commandsOn('day.open', 'draftPost'));
    assert.deepEqual(commandsOn('day.complete.lab.post.links'), commandsOn('day.complete.lab.links', 'draftPost'));
    const others = commandsOn('day.open').filter((command) => !/notebook|lab/i.test(command));
    assert.deepEqual(commandsOn('day.open.notebook'), sorted([...others, 'openNotebook', 'newLab']));
    assert.deepEqual(commandsOn('day.open.lab.links'), sorted([...others, 'newNotebook', 'openLab', 'openResources']));
    assert.deepEqual(commandsOn('day.open.notebook.lab'), sorted([...others, 'openNotebook', 'openLab']));
    assert.deepEqual(commandsOn('day.open'), [
      ...['addCheckboxes', 'markDayComplete', 'markDayCompleteOnAnotherDate', 'newLab', 'newNotebook', 'openInPreview'],
      ...['setSchedule', 'showInPlan', 'skipDay', 'startFromHere'],
    ]);
    // A skipped day is open again, or complete after all.
    assert.deepEqual(commandsOn('day.skipped'), [
      ...['addCheckboxes', 'markDayComplete', 'markDayCompleteOnAnotherDate', 'markDayIncomplete', 'newLab'],
      ...['newNotebook', 'openInPreview', 'setSchedule', 'showInPlan'],
    ]);
    // A plan that is followed already cannot be followed again.
    assert.deepEqual(commandsOn('plan'), commandsOn('plan.followed', 'followThisPlan'));
    assert.deepEqual(commandsOn('plan.log'), commandsOn('plan.ownLog', 'thisIsMyLog'));
    // A log has no schedule, nobody sends new versions of it, and nothing in it is done.
    assert.deepEqual(
      commandsOn('plan.followed', 'newEntry'),
      commandsOn('plan.ownLog', 'exportCalendar', 'startOver', 'updatePlan'),
    );
    assert.ok(commandsOn('plan.followed').includes('takeDaysOff'));
    assert.ok(commandsOn('plan.followed').includes('datesFromGitHistory'));
    assert.deepEqual(commandsOn('resource'), ['copyLink', 'openResource', 'showInPlan']);
    assert.deepEqual(commandsOn('task'), ['showInPlan', 'toggleTask']);
    assert.deepEqual(sorted(menuOf({ view: 'daymark.today', viewItem: 'question' })), ['showInPlan', 'showQuestion']);
    const onUndated = menuOf({ view: 'daymark.today', viewItem: 'undated' });
    assert.deepEqual(sorted(onUndated), ['alwaysDateThem', 'dateThemToday', 'dismissUndated']);
  });

  it('offers on several rows only what applies to all of them', () => {
    assert.deepEqual(commandsOnSeveral('day.open'), ['markDayComplete', 'skipDay']);
    assert.deepEqual(commandsOnSeveral('day.complete.links'), []);
    assert.deepEqual(commandsOnSeveral('task'), ['toggleTask']);
    assert.deepEqual(commandsOnSeveral('resource'), ['copyLink']);
    assert.deepEqual(commandsOnSeveral('plan'), []);
    assert.deepEqual(commandsOnSeveral('plan.ownLog'), []);
  });

  it('hides from the palette the commands that act on a row', () => {
    const hidden = (menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command);
    const known = [...sources.values()].flatMap((source) =>
      [...source.matchAll(/\bid: '(daymark\.\w+)',\s+(?:async execute|execute:) ?\(([^)]*)\)/g)].map(
        ([, id = '', parameters = '']) => ({ id, parameters }),
      ),
    );
    assert.deepEqual(sorted(known.map(({ id }) => id)), sorted(commands.map(({ command }) => command)));
    const needArgument = known
      .filter(({ parameters }) => /\b(?:row|file)\b/.test(parameters))
      .map(({ id }) => id)
      // Without a row it asks about the active editor.
      .filter((id) => id !== 'daymark.isThisFileAPlan');
    assert.ok(needArgument.length > 0);
    for (const id of needArgument) {
      assert.ok(hidden.includes(id), id);
    }
  });

  it('has only commands in its menus that exist, and a view wherever a row or title is meant', () => {
    const known = new Set(commands.map(({ command }) => command));
    for (const [menu, entries] of Object.entries(menus)) {
      for (const { command, when } of entries) {
        assert.ok(known.has(command), command);
        assert.ok(
          !menu.startsWith('view/') || /view (?:== |=~ \/\^)daymark\\?\./.test(when ?? ''),
          `${command} in ${menu}`,
        );
      }
    }
  });

  it('asks only for facts that the code tells', () => {
    const asked = sorted(
      [
        ...text.matchAll(/"when": "([^"]*)"/g),
        ...text.matchAll(/"enablement": "([^"]*)"/g),
        ...text.matchAll(/"onContext:([^"]*)"/g),
      ].flatMap(([, clause = '']) => clause.replace(/view == [\w.]+/g, '').match(/daymark\.\w+/g) ?? []),
    );
    const told = inSources(/ContextKey\('(daymark\.\w+)'\)/g);
    const remembered = inSources(/const key = '(daymark\.\w+)'/g);
    assert.deepEqual(asked, sorted([...told, ...remembered]));
  });

  it('has an icon for every view and container, and a welcome for every view before activation', () => {
    const icons = [...Object.values(views).flat(), ...viewsContainers.activitybar].map(({ icon }) => icon ?? '');
    for (const icon of icons) {
      assert.match(readFileSync(icon, 'utf8'), /<svg/);
    }
    for (const { id } of Object.values(views).flat()) {
      assert.ok(
        viewsWelcome.some(({ view, when }) => view === id && when.includes('!daymark.looked')),
        id,
      );
    }
  });

  it('opens with its links only what exists', () => {
    const known = new Set([
      ...commands.map(({ command }) => command),
      'daymark.today.focus',
      'vscode.openFolder',
      'workbench.action.openSettings',
    ]);
    const linked = Object.values(texts).flatMap((value) => JSON.stringify(value).match(/(?<=\(command:)[\w.]+/g) ?? []);
    assert.ok(linked.length > 0);
    for (const command of linked) {
      assert.ok(known.has(command), command);
    }
  });

  it('begins its settings with what learners look for, and ends them with where plans are looked for', () => {
    const settings = Object.entries(manifest.contributes.configuration.properties);
    const inOrder = settings.toSorted(([, one], [, other]) => one.order - other.order).map(([key]) => key);
    assert.deepEqual(
      inOrder.slice(0, 4),
      ['studyDays', 'dayStartsAt', 'currentPlan', 'scaffold.language'].map((name) => `daymark.${name}`),
    );
    assert.deepEqual(
      inOrder.slice(-3),
      ['include', 'exclude', 'plans'].map((name) => `daymark.${name}`),
    );
  });

  it('has a walkthrough of four steps that complete as they are done, each with a picture in the colours of the theme', () => {
    const [walkthrough, ...others] = manifest.contributes.walkthroughs;
    assert.deepEqual(others, []);
    assert.deepEqual(
      walkthrough?.steps.map(({ id }) => id),
      ['open', 'today', 'tick', 'streak'],
    );
    const ids = new Set([
      ...commands.map(({ command }) => command),
      ...Object.values(views)
        .flat()
        .map(({ id }) => id),
    ]);
    for (const { id, completionEvents, media } of walkthrough?.steps ?? []) {
      assert.ok(completionEvents.length > 0);
      for (const event of completionEvents.filter((each) => !each.startsWith('onContext:'))) {
        assert.ok(ids.has(event.replace(/^on(?:Command|View):/, '')), event);
      }
      for (const language of ['en', ...translations]) {
        const file = readTexts(manifestFile(language))[media.svg.slice(1, -1)];
        assert.equal(file, pictureFile(id, language));
        const picture = readFileSync(file, 'utf8');
        assert.match(picture, /var\(--vscode-/);
        assert.doesNotMatch(picture, /#[0-9a-f]{3}/i);
        assert.equal(picture, pictureIn(id, language), 'Run `npm run texts`.');
      }
    }
  });

  it('has a key for completing a day only in its views and in plans', () => {
    assert.deepEqual(manifest.contributes.keybindings, [
      {
        command: 'daymark.markDayComplete',
        key: 'ctrl+alt+enter',
        mac: 'cmd+alt+enter',
        when: 'daymark.hasPlan && focusedView =~ /^daymark\\./ || daymark.isPlan && editorTextFocus',
      },
    ]);
  });

  it('has an icon for every command in a menu', () => {
    const inMenus = new Set(
      Object.entries(menus).flatMap(([menu, items]) =>
        menu === 'commandPalette' ? [] : items.map(({ command }) => command),
      ),
    );
    const without = commands.filter(({ command, icon }) => inMenus.has(command) && icon === undefined);
    assert.deepEqual(
      without.map(({ command }) => command),
      [],
    );
  });

  it('points to what the build makes', () => {
    for (const file of [manifest.main, manifest.browser]) {
      assert.ok(existsSync(file), file);
    }
  });
});

describe('The texts of the code', () => {
  it('are all in the bundle for translators, and no others', () => {
    const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Readonly<Record<string, string>>;
    assert.deepEqual(sorted(Object.keys(bundle)), sorted(textsOfCode()));
  });
});
