import type { Resource } from './plan';

/** What the address of a resource leads to. Addresses are written by strangers: any other form is refused. */
export type ResourceTarget =
  /** An address for the browser or the mail program. */
  | { readonly kind: 'web'; readonly address: string }
  /**
   * A path with `/`, decoded: relative to the workspace folder if it begins with `/`, otherwise to the plan's folder.
   */
  | { readonly kind: 'local'; readonly path: string; readonly fragment: string }
  /** A place in the plan itself. */
  | { readonly kind: 'anchor'; readonly fragment: string }
  | { readonly kind: 'refused'; readonly reason: RefusedReason };

/** `scheme`: neither web nor mail nor a path. `unreadable`: empty, without a host, or with control characters. */
export type RefusedReason = 'scheme' | 'unreadable';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const webSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);
// Browsers read `https:host` and `https:///host` as if they had a host; VS Code does not.
const webAddress = /^(?:https?:\/\/[^/?#\\\s]|mailto:[^/])/i;
// Control characters such as NUL end a path early in some file systems and hide in a scheme (`java\nscript:`) in
// others.
const control = /\p{Cc}/u;

/** Decides what to do with the address of a resource, as written in the plan. It opens nothing. */
export function classifyTarget(target: string): ResourceTarget {
  const address = target.trim();
  const foundScheme = scheme.exec(address)?.[1]?.toLowerCase();
  if (address === '' || control.test(address)) {
    return { kind: 'refused', reason: 'unreadable' };
  }
  if (foundScheme !== undefined) {
    return webSchemes.has(foundScheme) ? classifyWeb(address) : { kind: 'refused', reason: 'scheme' };
  }
  return classifyPath(address);
}

function classifyWeb(address: string): ResourceTarget {
  return webAddress.test(address) ? { kind: 'web', address } : { kind: 'refused', reason: 'unreadable' };
}

/** A path may be percent-encoded, have a query and a fragment, and be written with backslashes. */
function classifyPath(address: string): ResourceTarget {
  const [beforeFragment = '', ...fragments] = address.split('#');
  const fragment = decodePercent(fragments.join('#'));
  const [encodedPath = ''] = beforeFragment.split('?');
  const path = decodePercent(encodedPath).replaceAll('\\', '/');
  if (control.test(path) || control.test(fragment)) {
    return { kind: 'refused', reason: 'unreadable' };
  }
  if (path === '') {
    return fragment === '' ? { kind: 'refused', reason: 'unreadable' } : { kind: 'anchor', fragment };
  }
  // `//host/share` names another machine, and so does a path that turns into it when decoded.
  return path.startsWith('//') || scheme.test(path)
    ? { kind: 'refused', reason: 'scheme' }
    : { kind: 'local', path, fragment };
}

/** A name such as `100%.md` is not percent-encoded and stays as it is. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) {
      return text;
    }
    throw error;
  }
}

/**
 * The path of a local resource below the workspace folder, without `.`, `..` and a leading `/`. Empty for the folder
 * itself, `undefined` if the path leaves it.
 * @param planPath the plan's own path below the workspace folder
 * @param path the resource's path, as `classifyTarget` gives it
 */
export function resolveInFolder(planPath: string, path: string): string | undefined {
  const start = path.startsWith('/') ? [] : planPath.split('/').slice(0, -1);
  const resolved: string[] = [];
  for (const segment of [...start, ...path.split('/')]) {
    if (segment === '..') {
      if (resolved.pop() === undefined) {
        return undefined;
      }
    } else if (segment !== '' && segment !== '.') {
      resolved.push(segment);
    }
  }
  return resolved.join('/');
}

/** A host is a name, or an IPv6 address in brackets. `\` ends it as `/` does. */
const webHost = /^https?:\/\/(?:[^/?#\\]*@)?(\[[^\]/?#\\\s]*\]|[^/?#:@\\\s]+)/i;
/** `www.` before a name that has another dot. */
const needlessWww = /^www\.(?=[^.]+\.[^.])/;

/**
 * The host of a web address, without `www.`; `undefined` for any other address. It is the host that a browser opens,
 * whatever is written before the last `@`.
 */
export function hostOf(target: string): string | undefined {
  return webHost.exec(target.trim())?.[1]?.toLowerCase().replace(needlessWww, '');
}

/** The links to the web, as plain text: `Title: address`, or the address alone if it has no title of its own. */
export function webLinks(resources: readonly Pick<Resource, 'title' | 'target'>[]): readonly string[] {
  return resources.flatMap(({ title, target }) => {
    const host = hostOf(target);
    return host === undefined ? [] : [title === '' || title === host ? target : `${title}: ${target}`];
  });
}
