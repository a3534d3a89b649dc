/** Median times from an edit of a plan until the tree reports that its rows have changed, in milliseconds. */
export interface EditingTimes {
  readonly untilTold: number;
  /** The part of it for which the index waits until nobody types. */
  readonly typingDelay: number;
  /** The longest time for which the host is blocked, in CPU time if it is known. */
  readonly longestSlice: number;
  /** The same if nothing listens to the edits. */
  readonly longestSliceWithout: number;
}
