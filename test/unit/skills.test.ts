import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
import type { Day, Field } from '../../src/core/model/plan';
import { daysBelow, withNested } from '../../src/core/model/walk';
import { readPlan } from '../../src/core/reading/readPlan';
import { planLines } from './core/planLines';

interface Manifest {
  readonly contributes: {
    readonly chatSkills: readonly { readonly path: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
  };
}

const { chatSkills, languageModelTools } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes;

/** The text of each skill, by the name of its folder. */
const skills = new Map(
  readdirSync('skills')
    .sort()
    .map((folder) => [folder, readFileSync(`skills/${folder}/SKILL.md`, 'utf8')]),
);

/** The code in a skill that is in this language. */
function fenced(skill: string, language: string): readonly string[] {
  const blocks = skills.get(skill)?.matchAll(/^```(\w+)\n([^]*?)^```$/gm) ?? [];
  return [...blocks].filter(([, info]) => info === language).map(([, , code = '']) => code);
}

function sorted(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort();
}

describe('The skills for chat', () => {
  it('are those in the manifest, which names their files', () => {
    assert.deepEqual([...skills.keys()], ['learning-coach', 'write-learning-plan']);
    assert.deepEqual(
      chatSkills.map(({ path }) => path),
      [...skills.keys()].map((folder) => `./skills/${folder}/SKILL.md`),
    );
  });

  it('are packaged, with nothing else from their folder', () => {
    const packaged = readFileSync('.vscodeignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!skills/'))
      .flatMap((line) => globSync(line.slice(1)).map((file) => `./${file.replaceAll('\\', '/')}`));
    assert.deepEqual(sorted(packaged), sorted(chatSkills.map(({ path }) => path)));
  });

  for (const [folder, text] of skills) {
    it(`say what they are called and when to use them: ${folder}`, () => {
      const [, yaml = ''] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
      const { name, description, ...others } = load(yaml) as Readonly<Record<string, unknown>>;
      assert.equal(name, folder);
      assert.ok(typeof description === 'string' && description.length < 1024);
      assert.match(description, /\. Use it when .+\. Don't use it /);
      assert.deepEqual(others, {});
    });
  }

  it('name every tool, and none that the manifest lacks', () => {
    const named = [...skills.values()].flatMap((text) => text.match(/\bdaymark_\w+/g) ?? []);
    assert.deepEqual(sorted(named), sorted(languageModelTools.map(({ name }) => name)));
  });

  it('name each other by their names', () => {
    const named = [...skills.values()].flatMap((text) => [...text.matchAll(/\((\w+(?:-\w+)+)\)/g)]);
    assert.deepEqual(sorted(named.map(([, name = '']) => name)), [...skills.keys()]);
  });
});

describe('The example in write-learning-plan', () => {
  const [example = '', ...others] = fenced('write-learning-plan', 'markdown');
  const plan = readPlan(example);
  const days = [...daysBelow(plan)];

  it('is the only one', () => {
    assert.deepEqual(others, []);
  });

  it('is a plan of three days in two modules', () => {
    assert.deepEqual([plan.isPlan, plan.kind, plan.label], [true, 'days', 'Days 1-3']);
    assert.equal(plan.title, 'Days 1-3: Branches in Git');
    assert.deepEqual(planLines(example), [
      '[Module 1: Work on a Branch (Days 1-2)] 0/2',
      '  open Day 1: What a Branch Is 0/1',
      '  open Day 2: Bring It Together 0/2',
      '[Module 2: When Both Sides Changed (Day 3)] 0/1',
      '  open Day 3: Settle a Conflict 0/1',
    ]);
  });

  it('has fields with roles, and minutes that add up to those of the day', () => {
    const book = 'Book 10 min https://git-scm.com/book/en/v2';
    assert.deepEqual(days.map(inShort), [
      [
        'Day 1: 30 min, open',
        'Objective <objective>',
        'Resource <resource>',
        'Task <task> 20 min',
        'Checkpoint <checkpoint>',
        `${book}/Git-Branching-Branches-in-a-Nutshell`,
      ],
      [
        'Day 2: 30 min, open open',
        'Objective <objective>',
        'Resource <resource>',
        'Task <task> 15 min',
        'Exercise <task> 5 min',
        'Checkpoint <checkpoint>',
        `${book}/Git-Branching-Basic-Branching-and-Merging`,
      ],
      ['Day 3: 30 min, open', 'Objective <objective>', 'Task <task> 30 min', 'Checkpoint <checkpoint>', 'Post <post>'],
    ]);
    for (const day of days) {
      assert.equal(minutesWithin(day), day.readDetails().minutes, day.label);
    }
  });

  it('loses no line: each item of a day is a field', () => {
    const lines = example.split('\n').flatMap((line, number) => (line.startsWith('- ') ? [number] : []));
    assert.deepEqual(
      days.flatMap((day) => day.readDetails().fields.map(({ line }) => line)),
      lines,
    );
  });

  it('asks a question at the end of each day', () => {
    const checkpoints = days.flatMap((day) => day.readDetails().fields.filter(({ role }) => role === 'checkpoint'));
    assert.equal(checkpoints.length, days.length);
    assert.deepEqual(
      checkpoints.filter(({ text }) => !text.endsWith('?')),
      [],
    );
  });

  it('begins on a date, with the front matter that the skill shows', () => {
    const [frontMatter = ''] = fenced('write-learning-plan', 'yaml');
    const dated = `${frontMatter}\n${example}`;
    assert.deepEqual(readFrontMatter(dated), {
      start: '2026-11-02',
      studyDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      daysOff: [],
      ignored: [],
    });
    assert.deepEqual(planLines(dated), planLines(example));
  });
});

describe('The labels that write-learning-plan names', () => {
  it('have their roles and minutes in German, too', () => {
    const text = skills.get('write-learning-plan') ?? '';
    const [, heading = '', sentences = ''] = /`(### Tag 1[^`]*)` with (.*)\n/.exec(text) ?? [];
    const labels = [...sentences.matchAll(/\*\*(.+?)\*\*/g)].map(([, label = '']) => `- **${label}:** Text`);
    const plan = readPlan([heading, ...labels, '### Tag 2: Titel'].join('\n\n'));
    const [first] = daysBelow(plan);
    assert.deepEqual(first && inShort(first), [
      'Tag 1: 30 min, ',
      'Ziel <objective>',
      'Ressource <resource>',
      'Aufgabe <task> 20 min',
      'Checkpoint <checkpoint>',
      'Post <post>',
    ]);
  });
});

function inShort(day: Day): readonly string[] {
  const { fields, minutes, resources } = day.readDetails();
  const links = resources.map(({ kind, minutes: takes, target }) => `${kind} ${takes} min ${target}`);
  const tasks = withNested(day.tasks).map(({ state }) => state);
  return [`${day.label}: ${minutes} min, ${tasks.join(' ')}`, ...fields.map(fieldInShort), ...links];
}

function fieldInShort({ label, role, minutes }: Field): string {
  return `${label} <${role}>${minutes === undefined ? '' : ` ${minutes} min`}`;
}

/** The minutes of the tasks and the resources of a day. */
function minutesWithin(day: Day): number {
  const { fields, resources } = day.readDetails();
  return [...fields, ...resources].reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}
