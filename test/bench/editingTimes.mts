/** How long it takes from an edit of a plan until the tree says that its rows have changed, in milliseconds; medians. */
export interface EditingTimes {
  readonly untilTold: number;
  /** The part of it for which a document must be left alone before it is looked at. */
  readonly typingDelay: number;
  /** The longest time without a pause for others, in CPU time where it is known. */
  readonly longestSlice: number;
  /** The same while nobody looks at the edits. */
  readonly longestSliceWithout: number;
}
