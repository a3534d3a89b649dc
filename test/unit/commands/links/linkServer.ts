import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** A request as a server sees it. */
export interface Seen {
  readonly method: string;
  /** The host that was asked, and the path. */
  readonly address: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A server for every host whose name ends with `.example`, and what it was asked. */
export interface LinkServer {
  readonly seen: readonly Seen[];
  /** How many requests to one host, and to all of them, were answered at the same time at most. */
  readonly busiest: { readonly ofHost: number; readonly ofAll: number };
  /** Looks up hosts as in the world of this server. Any other host is really looked up. */
  readonly fetch: typeof fetch;
  close(): Promise<void>;
}

/** How long a slow answer takes, in milliseconds. Long enough for others to begin meanwhile. */
const slow = 40;

/** Answers with the status that the path names: `/404`, `/301/to/https://…`, `/slow`, `/never`, `/getOnly`. */
export async function startLinkServer(): Promise<LinkServer> {
  const seen: Seen[] = [];
  const running: string[] = [];
  const busiest = { ofHost: 0, ofAll: 0 };
  const answer: RequestListener = ({ method = '', url = '/', headers }, response) => {
    const host = String(headers['x-host']);
    seen.push({ method, address: `${host}${url}`, headers });
    running.push(host);
    busiest.ofAll = Math.max(busiest.ofAll, running.length);
    busiest.ofHost = Math.max(busiest.ofHost, running.filter((each) => each === host).length);
    response.once('close', () => running.splice(running.indexOf(host), 1));
    const [, what = ''] = url.split('/');
    switch (what) {
      case 'slow':
        setTimeout(() => response.end('here'), slow);
        return;
      case 'never':
        return;
      case 'getOnly':
        response.writeHead(method === 'GET' ? 200 : 405).end();
        return;
      case 'broken':
        response.socket?.destroy();
        return;
      default: {
        const to = /\/to\/(.*)/.exec(url)?.[1];
        response.writeHead(Number(what) || 200, to === undefined ? {} : { location: to });
        response.end();
      }
    }
  };
  const credentials = {
    key: readFileSync('test/fixtures/certificate/key.pem'),
    cert: readFileSync('test/fixtures/certificate/certificate.pem'),
  };
  const open = createServer(answer);
  const secure = createSecureServer(credentials, answer);
  const ports = { 'http:': await listen(open), 'https:': await listen(secure) };
  return {
    seen,
    busiest,
    fetch: (address, options) => fetch(...inThisWorld(new URL(String(address)), options, ports)),
    close: async () => {
      for (const server of [open, secure]) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}

/** Sends requests to `.example` to the server, with the name of the host in a header. */
function inThisWorld(
  url: URL,
  options: RequestInit | undefined,
  ports: Readonly<Record<string, number>>,
): [URL, RequestInit] {
  if (!url.hostname.endsWith('.example')) {
    return [url, options ?? {}];
  }
  const inside = new URL(url);
  inside.hostname = '127.0.0.1';
  inside.port = String(ports[url.protocol]);
  return [inside, { ...options, headers: { ...options?.headers, 'x-host': url.host } }];
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
