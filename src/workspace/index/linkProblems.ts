import type { DiagnosticCollection, Disposable, Event, Uri } from 'vscode';
import { Diagnostic, DiagnosticSeverity, EventEmitter, languages, Range } from 'vscode';
import { splitLines } from '../../core/markdown/lines';
import type { Plan, Resource } from '../../core/model/plan';
import { resourcesBelow } from '../../core/model/planResources';
import { DisposableStore } from '../../util/disposable';
import { ResourceMap } from '../../util/resourceMap';
import type { PlanSource } from './planSource';

/** What is wrong with a link, as far as it was checked. */
export interface LinkProblem {
  /** Whether it leads nowhere. Otherwise it has moved, or nobody knows. */
  readonly isDead: boolean;
  /** A word or a number for its row: `404`. */
  readonly mark: string;
  /** A sentence for its line. */
  readonly message: string;
}

/** By the address as it is written in the plan. */
export type ProblemsByAddress = ReadonlyMap<string, LinkProblem>;

/** The problems of links that were checked, each as long as its plan has the link. They are forgotten with the window. */
export class LinkProblems implements Disposable {
  readonly #source: PlanSource;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly #found = new ResourceMap<Uri, ProblemsByAddress>();
  #diagnostics: DiagnosticCollection | undefined;

  /** Fires after links were checked, but not when plans change. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(source: PlanSource) {
    this.#source = source;
    this.#store.add(source.onDidChange(({ uris }) => uris.forEach((uri) => this.#follow(uri))));
  }

  /** What is wrong with a link of a plan; `undefined` if nothing is, or if it wasn't checked. */
  at(uri: Uri, address: string): LinkProblem | undefined {
    return this.#found.get(uri)?.get(address);
  }

  /** Replaces what is known about the links of a plan. */
  set(uri: Uri, problems: ProblemsByAddress): void {
    this.#found.set(uri, problems);
    this.#follow(uri);
    this.#changed.fire();
  }

  dispose(): void {
    this.#diagnostics?.dispose();
    this.#store.dispose();
  }

  /** Forgets links that are gone, and finds the lines of the others. */
  #follow(uri: Uri): void {
    const problems = this.#found.get(uri);
    if (!problems) {
      return;
    }
    const plan = this.#source.planAt(uri)?.plan;
    const resources = plan ? resourcesBelow(plan).map(({ resource }) => resource) : [];
    const written = new Set(resources.map(({ target }) => target));
    this.#found.set(uri, new Map([...problems].filter(([address]) => written.has(address))));
    this.#diagnostics ??= languages.createDiagnosticCollection('daymark');
    this.#diagnostics.set(uri, plan ? diagnosticsOf(plan, resources, problems) : []);
  }
}

function diagnosticsOf(plan: Plan, resources: readonly Resource[], problems: ProblemsByAddress): Diagnostic[] {
  const lines = splitLines(plan.text);
  return resources.flatMap(({ target, line }) => {
    const problem = problems.get(target);
    return problem ? [diagnostic(problem, rangeOf(lines[line] ?? '', line, target))] : [];
  });
}

/** The address in its line, or the whole line if it is written in another way or further down. */
function rangeOf(text: string, line: number, address: string): Range {
  const start = text.indexOf(address);
  return start < 0 ? new Range(line, 0, line, text.length) : new Range(line, start, line, start + address.length);
}

function diagnostic({ isDead, message }: LinkProblem, range: Range): Diagnostic {
  const severity = isDead ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
  const found = new Diagnostic(range, message, severity);
  found.source = 'Daymark';
  return found;
}
