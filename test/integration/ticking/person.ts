import { window, type MessageOptions, type QuickPickItem, type QuickPickOptions } from 'vscode';

/** A message as it was shown. */
export interface Message {
  readonly text: string;
  readonly buttons: readonly string[];
  readonly isModal: boolean;
  /** What a modal one says besides its text. */
  readonly detail: string | undefined;
  /** Answers it: with a button, or as somebody who closes it. */
  readonly answer: (button?: string) => void;
}

type Show = (message: string, ...rest: readonly unknown[]) => Promise<string | undefined>;
type Pick = (items: readonly QuickPickItem[], options?: QuickPickOptions) => Promise<unknown>;

/** The part of VS Code that speaks to people. The extension and its tests are given the same one. */
interface Speaking {
  showInformationMessage: Show;
  showWarningMessage: Show;
  showErrorMessage: Show;
  showQuickPick: Pick;
}

/** Somebody who is shown Daymark's messages and lists while a test runs, and answers as the test says. */
export class Person {
  readonly messages: Message[] = [];
  /** The lists that were offered, as their labels. */
  readonly lists: (readonly string[])[] = [];
  readonly #presses = new Set<string>();
  readonly #picks: string[] = [];
  readonly #before: Speaking;

  constructor() {
    const speaking = window as unknown as Speaking;
    const { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick } = speaking;
    this.#before = { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick };
    const show: Show = (text, ...rest) => this.#hear(text, rest);
    const pick: Pick = (items) => Promise.resolve(this.#choose(items));
    Object.assign(speaking, {
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

  /** Presses a button as soon as a message offers it, now and later. */
  willPress(button: string): void {
    this.#presses.add(button);
  }

  /** Chooses an item of the next list. Of a list that nobody is ready for, nothing is chosen. */
  willPick(label: string): void {
    this.#picks.push(label);
  }

  /** Presses a button of the newest message that offers it. @throws Error where none does */
  press(button: string): void {
    const message = this.messages.findLast(({ buttons }) => buttons.includes(button));
    if (!message) {
      throw new Error(`No message offers “${button}”: ${JSON.stringify(this.messages)}.`);
    }
    message.answer(button);
  }

  /** Closes what is open, and lets VS Code speak for itself again. */
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

/** Has a person watch each test of a `describe` block. @returns a function that gives the person, while a test runs */
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
      throw new Error('A person is there only while a test runs.');
    }
    return person;
  };
}
