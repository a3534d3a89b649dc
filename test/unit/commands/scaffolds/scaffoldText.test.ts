import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  blockedText,
  keptText,
  createdText,
  notWrittenText,
  notebooksPage,
  templatesSection,
  templatesText,
  templateText,
  withoutLinkText,
  type BlockedReason,
} from '../../../../src/commands/scaffolds/scaffoldText';
import type { TemplateProblem, TemplateProblemReason } from '../../../../src/core/scaffold/scaffold';
import type { Unwritten } from '../../../../src/workspace/editing/planEditor';
import type { UnreadTemplateReason } from '../../../../src/workspace/scaffolds/templateFiles';
import { english, uriOf } from '../../views/planSource';

const path = '.daymark/templates/lab/README.md';

describe('The messages about notebooks and labs', () => {
  it('name the day and the place', () => {
    assert.equal(createdText('notebook', 'Day 1-2', 'labs/a.ipynb', english), 'Notebook for Day 1–2: labs/a.ipynb.');
    assert.equal(createdText('lab', 'Day 1', 'labs/a', english), 'Lab for Day 1: labs/a.');
  });

  it('say why the plan has no link', () => {
    const told = (reason: Unwritten['reason']): string => {
      const unwritten = { kind: 'unwritten', uri: uriOf('a.md'), reason, line: 0 } as const;
      return withoutLinkText(unwritten, { path: 'a.md', line: 'Day 1' }, english);
    };
    assert.deepEqual((['conflictMarkers', 'noPlace', 'missing', 'discarded'] as const).map(told), [
      'No link was added, because a.md has merge conflicts.',
      'No link was added, because a new line in “Day 1” would change how a.md is read.',
      'No link was added. Nothing changed: the line “Day 1” isn’t where it was in a.md.',
      'No link was added.',
    ]);
  });

  it('say what is wrong with a template, and where', () => {
    const texts: Readonly<Record<TemplateProblemReason, string>> = {
      json: `Nothing created: ${path}, line 3 isn’t valid JSON.`,
      notNotebook: `Nothing created: ${path}, line 3 isn’t a notebook in nbformat 4.`,
      unknownVariable: `Nothing created: ${path}, line 3 has an unknown variable, \${name}.`,
      misplacedVariable: `Nothing created: ${path}, line 3 uses \${name} where it can’t be filled in. Use it in Markdown cells or files.`,
    };
    for (const [reason, text] of Object.entries(texts)) {
      const problem = { kind: 'templateProblem', path: 'lab/README.md', line: 2, reason, detail: 'name' };
      assert.equal(templateText(problem as TemplateProblem, path, english), text);
    }
    const whole: TemplateProblem = { kind: 'templateProblem', path, line: undefined, reason: 'json' };
    assert.equal(templateText(whole, path, english), `Nothing created: ${path} isn’t valid JSON.`);
  });

  it('say why a template was not read', () => {
    const texts: Readonly<Record<UnreadTemplateReason, string>> = {
      tooLarge: `Nothing created: ${path} is larger than 1 MB.`,
      tooMany: `Nothing created: ${path} has more than 200 files.`,
      notText: `Nothing created: ${path} isn’t UTF-8 text.`,
      symbolicLink: `Nothing created: ${path} is a symbolic link, which could lead outside this folder.`,
    };
    for (const [reason, text] of Object.entries(texts)) {
      const problem = { kind: 'unreadTemplate', path, reason: reason as UnreadTemplateReason } as const;
      assert.equal(templateText(problem, path, english), text);
    }
  });

  it('say what is in the way', () => {
    const texts: Readonly<Record<BlockedReason, string>> = {
      exists: 'Nothing created: labs/a already exists.',
      notFolder: 'Nothing created: labs/a is a file, but a folder is needed there.',
      symbolicLink: 'Nothing created: the path labs/a contains a symbolic link, which could lead outside this folder.',
      readOnly: 'Nothing created: the file system of labs/a is read-only.',
      outside: 'Nothing created: labs/a isn’t in a workspace folder. Open its folder first.',
    };
    for (const [reason, text] of Object.entries(texts)) {
      assert.equal(blockedText(reason as BlockedReason, 'labs/a', english), text);
    }
  });

  it('say what could not be written, and whether something is left', () => {
    assert.equal(
      notWrittenText('labs/a', 'No room.', true, english),
      'Nothing created: labs/a couldn’t be written. No room.',
    );
    assert.equal(
      notWrittenText('labs/a', 'No room.', false, english),
      'labs/a couldn’t be written, and the files created before it couldn’t be removed. No room.',
    );
  });

  it('name the files that stay', () => {
    assert.equal(keptText(['a.py'], english), 'a.py has changed since, so it was kept.');
    assert.equal(keptText(['a.py', 'b.py'], english), 'a.py, b.py have changed since, so they were kept.');
  });

  it('say where the templates are, and which existed before', () => {
    const made = 'The templates are in t. The documentation says what they can contain.';
    assert.equal(templatesText('t', [], 4, english), made);
    assert.equal(templatesText('t', ['t/a', 't/b'], 2, english), `${made} Kept existing files: t/a, t/b.`);
    assert.equal(templatesText('t', ['t/a'], 0, english), 'All templates are already in t.');
  });

  it('name a section of the page about notebooks', () => {
    const headings = readFileSync(notebooksPage, 'utf8').match(/^#+ .*$/gm) ?? [];
    const sections = headings.map((heading) => heading.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));
    assert.ok(sections.includes(templatesSection), sections.join(', '));
  });
});
