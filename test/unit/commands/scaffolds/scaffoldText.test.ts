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
      'The plan has no link to it, because a.md has merge conflicts.',
      'The plan has no link to it, because no line can be added to “Day 1” without changing how a.md is read.',
      'The plan has no link to it. Nothing was changed: the line “Day 1” is not where it was in a.md.',
      'The plan has no link to it.',
    ]);
  });

  it('say what is wrong with a template, and where', () => {
    const texts: Readonly<Record<TemplateProblemReason, string>> = {
      json: `Nothing was created: ${path}, line 3 is not valid JSON.`,
      notNotebook: `Nothing was created: ${path}, line 3 is not a notebook in nbformat 4.`,
      unknownVariable: `Nothing was created: ${path}, line 3 has an unknown variable: \${name}.`,
      misplacedVariable: `Nothing was created: in ${path}, line 3, the variable \${name} is in a place where it cannot be filled in. It belongs in a Markdown cell or file.`,
    };
    for (const [reason, text] of Object.entries(texts)) {
      const problem = { kind: 'templateProblem', path: 'lab/README.md', line: 2, reason, detail: 'name' };
      assert.equal(templateText(problem as TemplateProblem, path, english), text);
    }
    const whole: TemplateProblem = { kind: 'templateProblem', path, line: undefined, reason: 'json' };
    assert.equal(templateText(whole, path, english), `Nothing was created: ${path} is not valid JSON.`);
  });

  it('say why a template was not read', () => {
    const texts: Readonly<Record<UnreadTemplateReason, string>> = {
      tooLarge: `Nothing was created: ${path} is larger than 1 MB.`,
      tooMany: `Nothing was created: there are more than 200 files in ${path}.`,
      notText: `Nothing was created: ${path} is not UTF-8 text.`,
      symbolicLink: `Nothing was created: ${path} is a symbolic link, which may leave this folder.`,
    };
    for (const [reason, text] of Object.entries(texts)) {
      const problem = { kind: 'unreadTemplate', path, reason: reason as UnreadTemplateReason } as const;
      assert.equal(templateText(problem, path, english), text);
    }
  });

  it('say what is in the way', () => {
    const texts: Readonly<Record<BlockedReason, string>> = {
      exists: 'Nothing was created: labs/a already exists.',
      notFolder: 'Nothing was created: labs/a is a file, but a folder is needed there.',
      symbolicLink: 'Nothing was created: labs/a leads through a symbolic link, which may leave this folder.',
      readOnly: 'Nothing was created: the file system of labs/a is read-only.',
      outside: 'Nothing was created: labs/a is not in a workspace folder. Open its folder first.',
    };
    for (const [reason, text] of Object.entries(texts)) {
      assert.equal(blockedText(reason as BlockedReason, 'labs/a', english), text);
    }
  });

  it('say what could not be written, and whether something is left', () => {
    assert.equal(
      notWrittenText('labs/a', 'No room.', true, english),
      'Nothing was created: labs/a could not be written. No room.',
    );
    assert.equal(
      notWrittenText('labs/a', 'No room.', false, english),
      'labs/a could not be written, and the files created before it could not be removed. No room.',
    );
  });

  it('name the files that stay', () => {
    assert.equal(keptText(['a.py'], english), 'a.py was changed, so it was kept.');
    assert.equal(keptText(['a.py', 'b.py'], english), 'a.py, b.py were changed, so they were kept.');
  });

  it('say where the templates are, and which existed before', () => {
    const made = 'The templates are in t. The documentation says what they can contain.';
    assert.equal(templatesText('t', [], 4, english), made);
    assert.equal(templatesText('t', ['t/a', 't/b'], 2, english), `${made} Existing files were kept: t/a, t/b.`);
    assert.equal(templatesText('t', ['t/a'], 0, english), 'All templates are already in t.');
  });

  it('name a section of the page about notebooks', () => {
    const headings = readFileSync(notebooksPage, 'utf8').match(/^#+ .*$/gm) ?? [];
    const sections = headings.map((heading) => heading.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));
    assert.ok(sections.includes(templatesSection), sections.join(', '));
  });
});
