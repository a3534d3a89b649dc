import { window, type MessageOptions, type QuickPickItem, type QuickPickOptions } from 'vscode';

/** A message that was shown. */
export interface Message {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly isModal: boolean;
  /** The detail of a modal message. */
  readonly detail: string | undefined;
  /** Presses a button, or closes the message if no button is given. */
  readonly answer: (button?: string) => void;
}

type Show = (message: string, ...rest: readonly unknown[]) => Promise<string | undefined>;
type Pick = (
  items: readonly QuickPickItem[] | Promise<readonly QuickPickItem[]>,
  options?: QuickPickOptions,
) => Promise<unknown>;

/** The part of VS Code that shows messages and quick picks. The extension and its tests share this object. */
interface Dialogs {
  showInformationMessage: Show;
  showWarningMessage: Show;
  showErrorMessage: Show;
  showQuickPick: Pick;
}

/** A user whose answers to messages and quick picks the test decides. */
export class Person {
  readonly messages: Message[] = [];
  /** The labels of each quick pick that was shown. */
  readonly lists: (readonly string[])[] = [];
  readonly #presses = new Set<string>();
  readonly #picks: string[] = [];
  readonly #before: Dialogs;

  constructor() {
    const dialogs = window as unknown as Dialogs;
    const { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick } = dialogs;
    this.#before = { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick };
    const show: Show = (text, ...rest) => this.#hear(text, rest);
    const pick: Pick = async (items) => this.#choose(await items);
    Object.assign(dialogs, {
      showInformationMessage: show,
      showWarningMessage: show,
      showErrorMessage: show,
      showQuickPick: pick,
    });
  }

  /** The texts of all messages. */
  get texts(): readonly string[] {
    return this.messages.map(({ text }) => text);
  }

  /** Presses a button of every message that has it, as soon as the message is shown. */
  willPress(button: string): void {
    this.#presses.add(button);
  }

  /** Chooses an item of the next quick pick. Without this call, a quick pick is closed. */
  willPick(label: string): void {
    this.#picks.push(label);
  }

  /** Presses a button of the newest message that has it. @throws Error if no message has it */
  press(button: string): void {
    const message = this.messages.findLast(({ buttons }) => buttons.includes(button));
    if (!message) {
      throw new Error(`No message has the button “${button}”: ${JSON.stringify(this.messages)}.`);
    }
    message.answer(button);
  }

  /** Closes all messages, and lets VS Code show them itself again. */
  leave(): void {
    Object.assign(window, this.#before);
    for (const { answer } of this.messages) {
      answer();
    }
  }

  #hear(text: string, rest: readonly unknown[]): Promise<string | undefined> {
    const buttons = rest.filter((each) => typeof each === 'string');
    const { modal: isModal = false, detail } = rest.find(isOptions) ?? {};
    return new Promise((resolve) => {
      const answer = (button?: string): void => resolve(button);
      this.messages.push({ text, buttons, isModal, detail, answer });
      const pressed = buttons.find((button) => this.#presses.has(button));
      if (pressed !== undefined) {
        answer(pressed);
      }
    });
  }

  #choose(items: readonly QuickPickItem[]): QuickPickItem | undefined {
    this.lists.push(items.map(({ label }) => label));
    const label = this.#picks.shift();
    return items.find((item) => item.label === label);
  }
}

function isOptions(value: unknown): value is MessageOptions {
  return typeof value === 'object' && value !== null && 'modal' in value;
}

/** Adds a person to each test of a `describe` block. @returns a function that returns the person of the running test */
export function usePerson(): () => Person {
  let person: Person | undefined;
  beforeEach(() => {
    person = new Person();
  });
  afterEach(() => {
    person?.leave();
    person = undefined;
  });
  return () => {
    if (!person) {
      throw new Error('There is a person only while a test runs.');
    }
    return person;
  };
}
