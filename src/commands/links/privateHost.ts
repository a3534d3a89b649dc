import ipaddr from 'ipaddr.js';

/** Names that only a local network or the machine itself knows: RFC 6761, 6762, 8375 and the usual ones. */
const privateName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test)\.?$/i;

/**
 * Whether a host is the machine itself or in its own network. A plan may be written by anybody, and must not reach what
 * strangers can't. A name outside that leads inside isn't noticed.
 * @param host as `URL.hostname` has it: in ASCII, with an IPv6 address in brackets
 */
export function isPrivateHost(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(address)) {
    return ipaddr.process(address).range() !== 'unicast';
  }
  return !/[^.]\.[^.]/.test(host) || privateName.test(host);
}
