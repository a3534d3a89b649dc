import assert from 'node:assert/strict';
import { readBlocks } from '../../../../src/core/reading/blocks/blocks';
import { readSections } from '../../../../src/core/reading/blocks/sections';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { titleInFrontMatter, titlesOver, titleWithoutSpace } from '../../../../src/core/reading/planTitle';
import { lines } from '../planLines';

describe('the titles over all days', () => {
  const { blocks, references } = readBlocks(
    lines('# Boat', '## Session log', '### One', 'a', '### Two', 'b', '## More'),
  );
  const { sections } = readSections(blocks, references, 6);

  it('are those of the headings that hold the first and the last of them, from the top', () => {
    assert.deepEqual(titlesOver(sections, [{ line: 4 }, { line: 2 }]), ['Boat', 'Session log']);
    assert.deepEqual(titlesOver(sections, [{ line: 2 }, { line: 6 }]), ['Boat']);
  });

  it('are found for more days than a function takes arguments', () => {
    assert.deepEqual(titlesOver(sections, Array(300_000).fill({ line: 3 })), ['Boat', 'Session log', 'One']);
  });
});

describe('the title in the front matter', () => {
  const title = (...text: readonly string[]): string | undefined => titleInFrontMatter(lines(...text))?.whole;

  it('is a line of YAML or TOML, without its quotation marks', () => {
    assert.equal(title('---', 'draft: true', 'title: "Knots: a plan"', '---'), 'Knots: a plan');
    assert.equal(title('+++', "title = 'Knots'", '+++'), 'Knots');
  });

  it('is missing if nothing is said, or only elsewhere', () => {
    assert.equal(title('---', 'title: ""', '---'), undefined);
    assert.equal(title('---', 'subtitle: Knots', '---'), undefined);
    assert.equal(title('# Knots', 'title: Rope'), undefined);
    assert.equal(title('---', '', '## Knots', 'title: Rope', '---'), undefined);
  });
});

describe('the title in a heading without a space', () => {
  const title = (...text: readonly string[]): string | undefined => titleWithoutSpace(lines(...text))?.whole;

  it('is the first line', () => {
    assert.equal(title('', '#日志', '', '##2026-03-01'), '日志');
    assert.equal(title('##Sailing log ##', '- Knots'), 'Sailing log');
    assert.equal(readPlan(lines('#Sail', '', 'Day 1: Rope', '', 'Day 2: Wind')).title, 'Sail');
  });

  it('is missing if the line is a day, consists of tags, or is not the first', () => {
    assert.equal(title('#Day 1: Rope'), undefined);
    assert.equal(title('#sail #rope'), undefined);
    assert.equal(title('Knots', '#Rope'), undefined);
    assert.equal(title('# Knots'), undefined);
  });
});
