import type { Disposable } from 'vscode';
import type { PlanSource } from '../../workspace/index/planSource';
import { ContextKey } from '../tree/contextKey';

/** Keeps the facts by which the manifest shows welcome texts and offers commands. */
export function registerPlanContext(source: PlanSource): Disposable {
  const looked = new ContextKey('daymark.looked');
  const hasPlan = new ContextKey('daymark.hasPlan');
  const tell = (): void => {
    void looked.set(!source.isLooking);
    void hasPlan.set(source.plans.length > 0);
  };
  tell();
  return source.onDidChange(tell);
}
