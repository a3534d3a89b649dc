/** How long `activate` took, in milliseconds. */
export interface ActivationTimes {
  readonly median: number;
  readonly least: number;
  /** The very first time in this host. */
  readonly first: number;
  /** Including the work right after it, before the host can do anything else. */
  readonly medianUntilFree: number;
  /** CPU time of the whole host, on all its threads; absent if the host cannot measure it. */
  readonly medianCpu: number | undefined;
  /** The time to run the top level of the bundle, before `activate`. */
  readonly medianLoad: number;
}

export interface RegistrationTimes {
  readonly ours: ActivationTimes;
  readonly baseline: ActivationTimes;
}
