import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ScaffoldFile, ScaffoldRequest } from '../../../../src/core/scaffold/scaffold';
import { makeScaffold } from '../../../../src/core/editing';
import { samplePlans, allRequests, sampleRequest } from './samples';
import type { NotebookJson } from './scaffolding';

// Debian's Python, which has the packages, and not one that a developer may have installed.
const python = '/usr/bin/python3';
const validateAll =
  'import sys, nbformat\nfor name in sys.argv[1:]:\n  nbformat.validate(nbformat.read(name, as_version=4))';

/** Skips a test if a tool is missing; with DAYMARK_JUPYTER=1 it fails instead. */
function requireTool(test: Mocha.Context, command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0 && process.env['DAYMARK_JUPYTER'] === '1') {
    assert.fail(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  }
  if (status !== 0) {
    test.skip();
  }
}

function filesOf(request: ScaffoldRequest): readonly ScaffoldFile[] {
  const made = makeScaffold(request);
  if (made.kind !== 'scaffold') {
    throw new Error(JSON.stringify(made));
  }
  return made.files;
}

/** Runs a command; fails with its output. */
function run(folder: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

describe('Scaffolds and the tools that run them', function () {
  this.timeout(120_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'scaffolds-'));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (files: readonly ScaffoldFile[]): readonly string[] =>
    files.map(({ path: file, content }) => {
      const place = path.join(folder, file);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, content);
      return place;
    });
  const writeLab = (language: 'python' | 'typescript', label: string): string => {
    const files = filesOf(sampleRequest('samples/astronomy/days-031-060.md', label, { kind: 'lab', language }));
    return path.dirname(write(files)[0] ?? '');
  };

  it('nbformat finds every notebook of the samples valid', function () {
    requireTool(this, python, '-c', 'import nbformat');
    const files = samplePlans.flatMap((plan) => allRequests(plan).flatMap(filesOf));

    run(folder, python, '-c', validateAll, ...write(files));
  });

  it('nbconvert runs a notebook with the kernel that it names', function () {
    requireTool(this, python, '-c', 'import nbconvert, ipykernel');
    const [file] = filesOf(sampleRequest('samples/astronomy/days-031-060.md', 'Day 31'));
    const notebook = JSON.parse(file?.content ?? '') as NotebookJson;
    const cells = notebook.cells.map((cell) =>
      cell.cell_type === 'code' ? { ...cell, source: ['print(6 * 7)'] } : cell,
    );
    const [place = ''] = write([{ path: 'run.ipynb', content: JSON.stringify({ ...notebook, cells }) }]);
    const args = ['--to', 'notebook', '--execute', '--stdout', place];

    const executed = JSON.parse(run(folder, python, '-m', 'nbconvert', ...args)) as NotebookJson;

    assert.match(JSON.stringify(executed.cells.find(({ cell_type: type }) => type === 'code')), /"42\\n"/);
  });

  it('Python runs a lab and its test', function () {
    requireTool(this, 'python3', '--version');
    const lab = writeLab('python', 'Day 31');

    assert.equal(run(lab, 'python3', 'main.py'), 'Day 31\n');
    run(lab, 'python3', '-m', 'unittest');
  });

  it('Node runs a lab and its test', () => {
    const lab = writeLab('typescript', 'Day 32');

    assert.equal(run(lab, process.execPath, 'main.ts'), 'Day 32\n');
    assert.match(run(lab, process.execPath, '--test'), /^# pass 1$|ℹ pass 1$/m);
  });
});
