/** What a command did or why it did nothing, in the words in which it told the user. */
export interface Said {
  readonly isDone: boolean;
  readonly text: string;
}
