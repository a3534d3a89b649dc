import type { Plan } from '../model/plan';
import { readDaysOf } from './day';
import { readDocument, type MarkdownDocument } from './document';
import { planOf } from './readPlan';
import { rereadDocument } from './rereadDocument';

/** A plan whose text is being edited, with what makes reading it again cheap. It holds the whole text. */
export interface EditedPlan {
  readonly plan: Plan;
  readonly document: MarkdownDocument;
}

/**
 * Reads a text as a plan, as `readPlan` does.
 * @param before what was read of the text before an edit, of which only the part is read again that has changed
 */
export function rereadPlan(text: string, before: EditedPlan | undefined): EditedPlan {
  if (!before) {
    const document = readDocument(text);
    return { plan: planOf(document, text), document };
  }
  const document = rereadDocument(before.document, text);
  return { plan: planOf(document, text, readDaysOf(before.plan)), document };
}
