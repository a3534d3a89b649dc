import assert from 'node:assert/strict';
import { defaultScaffoldFolder } from '../../../../src/core/scaffold/defaultFolder';
import { scaffoldGlobs } from '../../../../src/core/scaffold/scaffolds';
import { pathPattern } from '../../../../src/workspace/folders/pathPattern';
import { lines } from '../planLines';
import { pathsOf } from './scaffolding';

const text = lines(
  ...['# Month 3: Rope', '', '## Week 1', '### Day 1: Bends', '### Day 2: Sheets', '## Week 2', '### Day 1: Hitches'],
  ...['### Day 2: Splices', ''],
);
const untitled = lines('# Rope', '', '## Day 1', '## Day 2');

function isCovered(path: string, folder: string): boolean {
  return scaffoldGlobs(folder).some((glob) => pathPattern(glob)(path));
}

describe('The glob patterns of scaffolds', () => {
  it('are those of the folders and notebooks that the setting makes', () => {
    assert.deepEqual(scaffoldGlobs(defaultScaffoldFolder), [
      ...['labs/**/day-*.ipynb', 'labs/**/day-*/**', 'labs/**/day.ipynb', 'labs/**/day/**'],
    ]);
  });

  it('cover every scaffold of a plan', () => {
    const settings = [
      ...[
        defaultScaffoldFolder,
        'work/${plan}',
        '${plan}-labs/${title}',
        'a (b)/[c]/${day}-${title}-x',
        'L${day}',
        '${plan}/x-${day}',
      ],
      'C:\\labs\\${title}',
    ];
    for (const folder of settings) {
      const labs = pathsOf(text, { folder, kind: 'lab' }).map((lab) => `${lab}/README.md`);
      for (const path of [...pathsOf(text, { folder }), ...labs]) {
        assert.ok(isCovered(path, folder), `${folder} made ${path}`);
      }
    }
  });

  it('cover those of days without a title', () => {
    for (const folder of [defaultScaffoldFolder, 'labs/${title}-${day}', 'labs/${title}-lab', 'labs/a-${title}-b']) {
      for (const path of pathsOf(untitled, { folder })) {
        assert.ok(isCovered(path, folder), `${folder} made ${path}`);
      }
    }
  });

  it('leave other files alone', () => {
    for (const path of [
      'labs/plan.md',
      'labs/month-03/plan.md',
      'labs/month-03/daylight/plan.md',
      'month-03/day-001/plan.md',
    ]) {
      assert.ok(!isCovered(path, defaultScaffoldFolder), path);
    }
  });

  it('are none where the setting is nothing but variables, for they would mean every folder', () => {
    assert.deepEqual(scaffoldGlobs('${plan}/${title}'), []);
  });

  it('are none where the setting has more variables than anybody needs, for each could double them', () => {
    assert.ok(scaffoldGlobs('x${day}-'.repeat(6)).length > 0);
    assert.deepEqual(scaffoldGlobs('x${day}-'.repeat(7)), []);
    assert.deepEqual(scaffoldGlobs('x-${day}/'.repeat(1000)), []);
  });
});
