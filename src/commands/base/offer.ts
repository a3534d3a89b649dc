import { window } from 'vscode';
import { plainMessage } from '../../util/plainMessage';

/** Something that a message offers to do. */
export interface Offer {
  readonly title: string;
  readonly run: () => Promise<void>;
}

/** Shows a message with what it offers, and does what the user chooses. Settles when the message is gone. */
export async function offer(text: string, ...offers: readonly Offer[]): Promise<void> {
  const chosen = await window.showInformationMessage(plainMessage(text), ...offers.map(({ title }) => title));
  await offers.find(({ title }) => title === chosen)?.run();
}
