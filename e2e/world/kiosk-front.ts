import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const NEWER = 'a-newer-one';
const DOCUMENT = /\/kiosk\/files\/kiosk-[\w-]+\.html/;
const NEWER_DOCUMENT = '/kiosk/files/kiosk-newer.html';

/** An address before the server's own, which can be cut off and can hand out a newer kiosk program. */
export type KioskFront = {
  url: string;
  newerVersion: string;
  /** As after an update of the server: another version, and the old document is gone. */
  handOutNewer(): void;
  cut(): Promise<void>;
  mend(): Promise<void>;
};

type Reply = { status: number; headers: IncomingMessage['headers']; body: Buffer };

async function ask(baseUrl: string, path: string, asked: IncomingMessage): Promise<Reply> {
  const sent = request(`${baseUrl}${path}`, {
    method: asked.method,
    headers: { ...asked.headers, host: new URL(baseUrl).host, 'accept-encoding': 'identity' },
  });
  asked.pipe(sent);
  const [reply] = (await once(sent, 'response')) as [IncomingMessage];
  const body = Buffer.concat(await reply.toArray());
  return { status: reply.statusCode ?? 502, headers: reply.headers, body };
}

async function shellOf(baseUrl: string): Promise<{ version: string; document: string }> {
  const worker = await (await fetch(`${baseUrl}/kiosk/service-worker.js`)).text();
  const page = await (await fetch(`${baseUrl}/kiosk`)).text();
  const version = /data-shell="([^"]+)"/.exec(page)?.[1];
  const document = DOCUMENT.exec(worker)?.[0];
  if (!version || !document) throw new Error('expected the kiosk to tell its version');
  return { version, document };
}

export async function layKioskFront(baseUrl: string): Promise<KioskFront> {
  const { version, document } = await shellOf(baseUrl);
  let isNewer = false;
  const answer = async (asked: IncomingMessage, response: ServerResponse) => {
    const path = asked.url ?? '/';
    if (isNewer && path === document) return void response.writeHead(404).end();
    const reply = await ask(baseUrl, path === NEWER_DOCUMENT ? document : path, asked);
    const isText = /javascript|html|json/.test(reply.headers['content-type'] ?? '');
    const body =
      isNewer && isText
        ? Buffer.from(
            reply.body.toString().replaceAll(version, NEWER).replaceAll(document, NEWER_DOCUMENT),
          )
        : reply.body;
    response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length });
    response.end(body);
  };
  const server = createServer((asked, response) => {
    answer(asked, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    newerVersion: NEWER,
    handOutNewer: () => {
      isNewer = true;
    },
    cut: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
    mend: async () => {
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}
