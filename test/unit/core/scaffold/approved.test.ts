import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeScaffold } from '../../../../src/core/editing';
import type { ScaffoldRequest } from '../../../../src/core/scaffold/scaffold';
import { allRequests, samplePlans, sampleRequest } from './samples';
import { problemsOfNotebook } from './notebookSchema';

/**
 * Scaffolds that a person has read and approved. `UPDATE=1 npm run test:unit` writes them again; read what has changed.
 */
const approvedFolder = 'test/unit/core/scaffold/approved';

const scaffolds: readonly (readonly [name: string, request: ScaffoldRequest])[] = [
  ['a day of a cycle', sampleRequest('samples/astronomy/days-031-060.md', 'Day 31')],
  ['a day with a file of the workspace', sampleRequest('samples/astronomy/days-031-060.md', 'Day 33')],
  ['an untitled day', sampleRequest('samples/sailing/month-03.md', 'Day 1')],
  ['a day with little in it', sampleRequest('samples/astronomy/days-001-030.md', 'Day 1')],
  ['a day of a log', sampleRequest('samples/week-2/README.md', 'Tuesday')],
  ['a hostile day', sampleRequest('hostile-plan/plan.md', 'Day 1')],
  ['a lab in Python', sampleRequest('samples/astronomy/days-061-090.md', 'Day 61-63', { kind: 'lab' })],
  ['a lab in R', sampleRequest('samples/sailing/month-03.md', 'Day 2', { kind: 'lab', language: 'r' })],
  ['a lab in Julia', sampleRequest('samples/sailing/month-03.md', 'Day 3', { kind: 'lab', language: 'julia' })],
  [
    'a lab in TypeScript',
    sampleRequest('samples/sailing/month-03.md', 'Day 4', { kind: 'lab', language: 'typescript' }),
  ],
];

describe('makeScaffold', () => {
  for (const [name, request] of scaffolds) {
    it(`of ${name}`, () => {
      const made = makeScaffold(request);
      assert.equal(made.kind, 'scaffold');
      for (const { path: file, content } of made.kind === 'scaffold' ? made.files : []) {
        assert.equal(content, approved(file, content), file);
      }
    });
  }

  it('makes valid notebooks of every day of every sample in every language', function () {
    this.timeout(30_000);
    const inOtherLanguages = (['r', 'julia', 'typescript'] as const).map((language) =>
      sampleRequest('samples/sailing/month-03.md', 'Day 1', { language }),
    );
    for (const request of [...samplePlans.flatMap((plan) => allRequests(plan)), ...inOtherLanguages]) {
      const made = makeScaffold(request);
      assert.equal(made.kind, 'scaffold');
      for (const { path: file, content } of made.kind === 'scaffold' ? made.files : []) {
        assert.deepEqual(problemsOfNotebook(content), [], file);
      }
    }
  });
});

/** The approved content of a file. The extra extension keeps tools from treating TypeScript there as tests. */
function approved(file: string, content: string): string {
  const place = path.join(approvedFolder, /\.(?:ts|json)$/.test(file) ? `${file}.txt` : file);
  if (process.env['UPDATE'] === '1') {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  return readFileSync(place, 'utf8');
}
