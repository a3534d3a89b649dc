import { isPrivateHost } from './privateHost';

/** What is known about an address after it was asked. */
export type Verdict =
  | { readonly kind: 'works' }
  /** It works at another address, for good. */
  | { readonly kind: 'moved'; readonly to: string }
  /** The server says that nothing is there. */
  | { readonly kind: 'gone'; readonly status: number }
  /** No server has this name, or nobody can look it up. */
  | { readonly kind: 'noHost' }
  /** Something is there, perhaps for others: the server wants a login, is busy or broken. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'badCertificate' }
  | { readonly kind: 'redirectsTooOften' }
  /** It leads to a private network, which is never asked. */
  | { readonly kind: 'private' }
  /** There was no answer in time, or the connection failed. */
  | { readonly kind: 'silent' };

/** How to ask. */
export interface Asking {
  /** The `fetch` of the host. */
  readonly fetch: typeof fetch;
  /** How long to wait for each answer, in milliseconds. */
  readonly patience: number;
  /** Stops asking. */
  readonly signal: AbortSignal;
}

/** As many as browsers follow, more or less. */
const mostRedirects = 10;

const goneStatuses: ReadonlySet<number> = new Set([404, 410]);
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const permanentStatuses: ReadonlySet<number> = new Set([301, 308]);

/**
 * Asks a server whether a web address still works, without cookies and without a cache. No content is read.
 * @param address an absolute http(s) address, untrusted
 * @throws the reason of the signal if it stopped the request
 */
export async function askAddress(address: string, asking: Asking): Promise<Verdict> {
  let url = urlOf(address);
  let isMoved = false;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    if (!url) {
      // A redirect to a program is an answer, too.
      return { kind: redirects === 0 ? 'noHost' : 'works' };
    }
    if (isPrivateHost(url.hostname)) {
      return { kind: 'private' };
    }
    const answer = await answerOf(url, asking);
    if (answer.kind !== 'redirect') {
      return answer.kind === 'works' && isMoved ? { kind: 'moved', to: url.href } : answer;
    }
    // An address is outdated if the way from it begins with a redirect that is meant to last.
    isMoved = redirects === 0 ? answer.isPermanent : isMoved;
    url = urlOf(answer.to, url);
  }
  return { kind: 'redirectsTooOften' };
}

/** @returns `undefined` if it isn't a web address */
function urlOf(address: string, base?: URL): URL | undefined {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

type Answer = Verdict | { readonly kind: 'redirect'; readonly to: string; readonly isPermanent: boolean };

/** Some servers only answer GET: those are asked twice. */
async function answerOf(url: URL, asking: Asking): Promise<Answer> {
  const answer = await request(url, 'HEAD', asking);
  return answer.kind === 'gone' || answer.kind === 'refused' ? request(url, 'GET', asking) : answer;
}

async function request(url: URL, method: 'HEAD' | 'GET', { fetch, patience, signal }: Asking): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    await response.body?.cancel();
    return answerIn(response);
  } catch (error) {
    signal.throwIfAborted();
    return failure(error);
  }
}

function answerIn({ status, headers }: Response): Answer {
  const to = headers.get('location');
  if (redirectStatuses.has(status) && to !== null) {
    return { kind: 'redirect', to, isPermanent: permanentStatuses.has(status) };
  }
  if (status >= 200 && status < 300) {
    return { kind: 'works' };
  }
  return { kind: goneStatuses.has(status) ? 'gone' : 'refused', status };
}

/** Reads the code of Node's networking, which `fetch` puts into the cause of its error. */
function failure(error: unknown): Verdict {
  const code = codeIn(error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return { kind: 'noHost' };
  }
  return { kind: /CERT|SIGNATURE/.test(code) ? 'badCertificate' : 'silent' };
}

function codeIn(error: unknown): string {
  if (!(error instanceof Error)) {
    return '';
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : codeIn(error.cause);
}
