/** What the commands need that hide or show what is complete. */
export interface HideContext {
  /** Says whether the view "Plans" leaves out what is complete. */
  readonly setCompleteHidden: (isHidden: boolean) => Promise<void>;
}
