import { groupBy } from '../../util/groupBy';
import { askAddress, type Asking, type Verdict } from './askAddress';

/** How many requests a host gets at a time, and all hosts together. */
const atATime = { perHost: 2, together: 24 };

/**
 * Asks servers about web addresses, a few at a time.
 * @param onAnswer is called after each address
 * @returns what is known about each; addresses that weren't reached before the signal are missing
 */
export async function askAll(
  addresses: readonly string[],
  asking: Asking,
  onAnswer: () => void,
): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const hosts = [...groupBy(addresses, serverOf).values()].map((ofHost) => [...ofHost]);
  // Two turns for each host share its list.
  const turns = Array.from({ length: atATime.perHost }, () => hosts).flat();
  const work = async (): Promise<void> => {
    for (let turn = turns.shift(); turn; turn = turns.shift()) {
      for (let address = turn.shift(); address !== undefined; address = turn.shift()) {
        verdicts.set(address, await askAddress(address, asking));
        onAnswer();
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: atATime.together }, work));
  } catch (error) {
    if (!asking.signal.aborted) {
      throw error;
    }
  }
  return verdicts;
}

/** The host and port of an address; the address itself if it has none. */
export function serverOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
