import assert from 'node:assert/strict';
import type { FolderSettings } from '../../../../src/workspace/folders/folderRules';
import { FolderRules } from '../../../../src/workspace/folders/folderRules';

const usual: FolderSettings = {
  include: '**/*.md',
  exclude: ['**/node_modules/**'],
  plans: {},
  encoding: 'utf8',
};
const rules = (settings: Partial<FolderSettings> = {}) => new FolderRules({ ...usual, ...settings });

describe('FolderRules', () => {
  it('includes files that match the include pattern and no exclude pattern', () => {
    assert.deepEqual(rules().statusOf('plans/a.md'), { kind: 'included' });
  });

  it('does not use VS Code’s search if an exclude pattern is invalid', () => {
    assert.equal(rules().isSearchable, true);
    assert.equal(rules({ exclude: ['**/*.tmp', '[z-a]'] }).isSearchable, false);
  });

  it('names the pattern that excludes a file, or does not include it', () => {
    const exclude = '**/node_modules/**';
    assert.deepEqual(rules().statusOf('web/node_modules/x/README.md'), { kind: 'excluded', exclude });
    assert.deepEqual(rules().statusOf('a.txt'), { kind: 'notIncluded', include: '**/*.md' });
  });

  it('excludes .daymark folders whatever the settings say', () => {
    const all = rules({ exclude: [], plans: { '.daymark/day.md': true } });
    const excluded = { kind: 'excluded', exclude: '**/.daymark/**' };
    assert.deepEqual(all.statusOf('.daymark/day.md'), excluded);
    assert.deepEqual(all.statusOf('course/.daymark/templates/lab/README.md'), excluded);
    assert.equal(all.isExcluded('course/.daymark'), true);
    assert.equal(all.searchExclude, '**/.daymark/**');
  });

  it('includes a file that the user called a plan even if the patterns exclude it', () => {
    const named = rules({ plans: { 'node_modules/a.md': true, 'notes.txt': true, 'b.md': false } });
    assert.equal(named.statusOf('node_modules/a.md').kind, 'included');
    assert.equal(named.statusOf('notes.txt').kind, 'included');
    assert.deepEqual(named.namedPaths, ['node_modules/a.md', 'notes.txt']);
    assert.deepEqual(
      ['notes.txt', 'b.md', 'other.txt'].map((path) => named.mightInclude(path)),
      [true, true, false],
    );
  });

  it('returns what the user said about a file, and nothing for inherited property names', () => {
    const named = rules({ plans: { 'a.md': true, 'b.md': false } });
    assert.deepEqual(
      ['a.md', 'b.md', 'c.md', 'constructor'].map((path) => named.overrideOf(path)),
      [true, false, undefined, undefined],
    );
  });

  it('needs no search if the include setting names one file', () => {
    const one = rules({ include: 'docs/plan.md' });
    assert.equal(one.searchInclude, undefined);
    assert.deepEqual(one.namedPaths, ['docs/plan.md']);
    assert.equal(rules().searchInclude, '**/*.md');
  });

  it('includes only the named files if the include pattern is invalid', () => {
    const none = rules({ include: '**/[z-a].md', plans: { 'a.md': true } });
    assert.equal(none.searchInclude, undefined);
    assert.deepEqual(none.namedPaths, ['a.md']);
    assert.equal(none.statusOf('a.md').kind, 'included');
    assert.equal(none.statusOf('b.md').kind, 'notIncluded');
  });

  it('applies the valid exclude patterns if others are invalid', () => {
    const exclude = ['[a-Z]', '**/node_modules/**', '{a,aa}'.repeat(25)];
    const some = rules({ exclude });
    assert.equal(some.statusOf('node_modules/a.md').kind, 'excluded');
    assert.equal(some.statusOf('a.md').kind, 'included');
    assert.equal(some.searchExclude?.includes('**/node_modules/**'), true);
    assert.equal(some.searchExclude?.includes('Z'), false);
  });

  it('differs from other rules by the settings of the folder, not those of single files', () => {
    assert.equal(rules().differsFrom(rules()), false);
    assert.equal(rules().differsFrom(rules({ plans: { 'a.md': true } })), false);
    assert.equal(rules().differsFrom(rules({ exclude: [] })), true);
    assert.equal(rules().differsFrom(rules({ encoding: 'windows1252' })), true);
  });

  it('returns the files about which other rules say something else', () => {
    const one = rules({ plans: { 'same.md': true, 'gone.md': true, 'turned.md': true } });
    const other = rules({ plans: { 'same.md': true, 'turned.md': false, 'new.md': false } });
    assert.deepEqual(one.overridesUnlike(other), ['gone.md', 'turned.md', 'new.md']);
  });
});
