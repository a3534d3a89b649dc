import type { UriHandler } from 'vscode';
import { commands, env, l10n, UIKind, Uri, window } from 'vscode';
import type { Day, Plan, Task } from '../core/model/plan';
import { daysBelow, tasksBelow, withNested } from '../core/model/walk';
import { fullName } from '../core/model/names';
import { fromBase64Url } from '../util/base64Url';
import { escapedHtml } from '../util/text/escapedHtml';
import { plainMessage } from '../util/text/plainMessage';
import type { Log } from '../workspace/host/log';
import type { IndexedPlan, PlanSource } from '../workspace/index/planSource';
import { dayName } from '../workspace/learner/dayName';
import type { TaskBox } from './taskBoxes';

/** What a box ticks. */
type Tickable = Task | Day;

/** A task or day that was drawn with a link, by the address of its file and its id there. */
interface Drawn {
  readonly file: string;
  readonly id: string;
}

/** The paths of our links: a box in the preview of this window, and a day, from anywhere. */
const paths = { box: '/tick', day: '/day' };

/** With what the id of each day begins. */
const idStart = '\n';

/**
 * The boxes of plans in the Markdown preview, and the links on them. A preview can run no code of ours, but it opens links of
 * our own scheme, which VS Code hands to us. Any page can make such a link, so each carries a key that only this window knows.
 */
export class PreviewLinks implements UriHandler {
  readonly #source: PlanSource;
  readonly #log: Log;
  readonly #key = crypto.randomUUID();
  readonly #tickables = new WeakMap<Plan, ReadonlyMap<number, Tickable>>();
  /** What was drawn. Links have its place in here, because not every text survives in an address. */
  readonly #drawn: Drawn[] = [];
  readonly #places = new Map<string, number>();

  constructor(source: PlanSource, log: Log) {
    this.#source = source;
    this.#log = log;
  }

  /** The HTML of a box; `undefined` if it is none of a plan's. */
  draw(document: unknown, { line, isChecked }: TaskBox): string | undefined {
    const entry = document instanceof Uri ? this.#source.planAt(withoutFragment(document)) : undefined;
    const node = entry && this.#tickablesOf(entry.plan).get(line);
    if (!entry || !node) {
      return undefined;
    }
    const checked = isChecked ? ' checked' : '';
    if (!opensOurLinks()) {
      return `<input type="checkbox" disabled${checked}>`;
    }
    const name = node.kind === 'task' ? node.text : fullName(dayName(node, l10n), node.title);
    const label = isChecked ? l10n.t('Uncheck “{0}”', name) : l10n.t('Check “{0}”', name);
    const address = escapedHtml(this.#address(entry, node, !isChecked));
    return `<a href="${address}" aria-label="${escapedHtml(label)}"><input type="checkbox" tabindex="-1"${checked}></a>`;
  }

  /** Does what a link is for. Called by VS Code, for whoever opens the link. */
  async handleUri(link: Uri): Promise<void> {
    const query = new URLSearchParams(link.query);
    if (link.path === paths.box && query.get('key') === this.#key) {
      await this.#tick(query);
    } else if (link.path !== paths.day || !(await this.#showDay(query))) {
      this.#log.warn(`A link that Daymark cannot follow was ignored: ${link.path}`);
    }
  }

  /** Shows a day in its plan. @returns whether it is there */
  async #showDay(query: URLSearchParams): Promise<boolean> {
    await this.#source.ready;
    const [path, ...id] = fromBase64Url(query.get('at') ?? '').split(idStart);
    const entry = this.#source.plans.find((each) => each.path === path);
    const day = entry && daysBelow(entry.plan).find((each) => each.id === idStart + id.join(idStart));
    if (!entry || !day) {
      return false;
    }
    await commands.executeCommand('daymark.showInPlan', { uri: entry.uri, line: day.line });
    return true;
  }

  async #tick(query: URLSearchParams): Promise<void> {
    const drawn = this.#drawn[Number(query.get('box'))];
    const entry = drawn && this.#source.planAt(Uri.parse(drawn.file));
    const node = entry && [...this.#tickablesOf(entry.plan).values()].find(({ id }) => id === drawn.id);
    if (!entry || !node) {
      const text = l10n.t('Nothing changed: this task isn’t where it was. Look at the plan and try again.');
      void window.showInformationMessage(plainMessage(text));
      return;
    }
    const row = { uri: entry.uri, line: node.line, plan: entry.plan, [node.kind]: node };
    await commands.executeCommand('daymark.tickRow', row, query.get('checked') === 'true');
  }

  #address({ uri }: IndexedPlan, { id }: Tickable, checked: boolean): string {
    const box = this.#placeOf({ file: uri.toString(), id });
    return `${env.uriScheme}://daymark.daymark${paths.box}?key=${this.#key}&box=${box}&checked=${checked}`;
  }

  #placeOf(drawn: Drawn): number {
    const name = `${drawn.file}\n${drawn.id}`;
    const place = this.#places.get(name) ?? this.#drawn.push(drawn) - 1;
    this.#places.set(name, place);
    return place;
  }

  /** What can be ticked in a plan, by line. A day that is a list item or a row comes before what it holds. */
  #tickablesOf(plan: Plan): ReadonlyMap<number, Tickable> {
    const known = this.#tickables.get(plan);
    if (known) {
      return known;
    }
    const tasks = withNested(tasksBelow(plan));
    const days = daysBelow(plan).filter(({ writtenAs }) => writtenAs !== 'heading');
    const tickables = new Map<number, Tickable>([...tasks, ...days].map((node) => [node.line, node]));
    this.#tickables.set(plan, tickables);
    return tickables;
  }
}

/** The address of the file: a preview that opened at a heading has that in its own. */
function withoutFragment(document: Uri): Uri {
  return document.fragment === '' ? document : document.with({ fragment: '' });
}

/** VS Code in a browser opens links of extensions only where its scheme is this one. */
function opensOurLinks(): boolean {
  return env.uiKind === UIKind.Desktop || env.uriScheme === 'vscode';
}
