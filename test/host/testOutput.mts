import fs from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { lineMark } from './lineMark.mts';

/**
 * Takes what a VS Code under test prints. The lines of the test reporter are shown; all of it goes into a file, because
 * a VS Code prints a lot of its own.
 */
export class TestOutput extends Writable {
  readonly #file: string;
  readonly #log: fs.WriteStream;
  /** The newest lines, which say why when there are no tests to say it. */
  #newest: readonly string[] = [];
  #haveTestsReported = false;
  #rest = '';

  /** @param file Is overwritten. */
  constructor(file: string) {
    super();
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.#file = file;
    this.#log = fs.createWriteStream(file);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#log.write(chunk);
    const lines = (this.#rest + chunk.toString()).split('\n');
    this.#rest = lines.pop() ?? '';
    this.#newest = [...this.#newest, ...lines].slice(-30);
    for (const line of lines) {
      const start = line.indexOf(lineMark);
      if (start >= 0) {
        this.#haveTestsReported = true;
        console.log(line.slice(start + lineMark.length));
      }
    }
    done();
  }

  /** Says where everything is; and shows the end of it, when the tests could not even begin. */
  explainFailure(): void {
    if (!this.#haveTestsReported) {
      console.log(['The tests have not run. The last that VS Code has printed:', ...this.#newest].join('\n'));
    }
    console.log(`All that VS Code has printed is in ${path.relative(process.cwd(), this.#file)}`);
  }

  override _final(done: () => void): void {
    this.#log.end(done);
  }
}
