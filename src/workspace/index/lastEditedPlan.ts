import type { Uri } from 'vscode';
import type { Plan } from '../../core/model/plan';
import type { EditedPlan } from '../../core/reading/rereadPlan';
import type { PlanReading } from '../host/planReading';

/**
 * Reads the plan of a document that is being edited, and keeps what makes reading it again after the next edit cheap. It
 * does so for the document that was edited last and no other, for that takes several times the room of a plan.
 */
export class LastEditedPlan {
  #last: { readonly uri: Uri; readonly read: EditedPlan } | undefined;

  /** Reads the text of a document as it is after an edit. */
  read(uri: Uri, text: string, { rereadPlan }: Pick<PlanReading, 'rereadPlan'>): Plan {
    const read = rereadPlan(text, this.#last?.uri.toString() === uri.toString() ? this.#last.read : undefined);
    this.#last = { uri, read };
    return read.plan;
  }

  /** Keeps nothing more of a document: it is not edited any more. */
  forget(uri: Uri): void {
    if (this.#last?.uri.toString() === uri.toString()) {
      this.#last = undefined;
    }
  }
}
