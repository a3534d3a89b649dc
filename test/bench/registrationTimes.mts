/** How long `activate` took, in milliseconds. */
export interface ActivationTimes {
  readonly median: number;
  readonly least: number;
  /** The very first time in this host. */
  readonly first: number;
  /** With what is left to be done right after it, before the host can do anything else. */
  readonly medianUntilFree: number;
  /** CPU time of the whole host, on all its threads; absent where the host cannot tell. */
  readonly medianCpu: number | undefined;
  /** Not `activate`, but running the bundle's top level before it. */
  readonly medianLoad: number;
}

export interface RegistrationTimes {
  readonly ours: ActivationTimes;
  readonly baseline: ActivationTimes;
}
