import '@/app/_server/environment';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import next from 'next';
import pino from 'pino';
import { buildRuntime } from '@/app/_server/build-runtime';
import { readConfig } from '@/app/_server/config';
import { printWelcome } from '@/app/_server/print-welcome';
import { installRuntime, type Runtime } from '@/app/_server/runtime';
import { handlePhone } from '@/app/(phone)/handle-phone';
import { handleApi } from '@/app/api/handle-api';
import { sendProblem } from '@/app/api/problem';
import { requestLanguage } from '@/app/api/request-language';
import { connect } from '@/db/connect';

const STATEMENT_TIMEOUT_MS = 15_000;
const root = import.meta.dirname;
const isDevelopment = process.argv.includes('--dev');
const isEmpty = process.argv.includes('--empty');

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function start(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    process.stderr.write(
      `These settings are wrong (see .env.example):\n  ${read.faults.join('\n  ')}\n`,
    );
    process.exit(1);
  }
  const { config } = read;
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const connection = await connect(config.connection, {
    checkout: root,
    log: (text) => log.warn(text),
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  const kind = isEmpty ? 'real' : 'demonstration';
  const runtime = await buildRuntime({ config, connection, kind, onProgress: say });
  installRuntime(runtime);
  const app = next({ dev: isDevelopment, dir: root, customServer: true });
  await app.prepare();
  const handleNext = app.getRequestHandler();

  const server = createServer((request, response) => {
    answer(runtime, request, response, handleNext).catch((error: unknown) => {
      log.error({ error, url: request.url }, 'a request failed');
      if (response.headersSent) response.destroy();
      else sendProblem(response, 'internal', { language: requestLanguage(request) });
    });
  });
  server.on('error', (error) => {
    process.stderr.write(
      `The server cannot listen on ${config.host}:${config.port}: ${error.message}\n`,
    );
    process.exit(1);
  });
  server.listen(config.port, config.host, () => {
    printWelcome(runtime, say).catch((error) => log.error({ error }));
  });

  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    server.close();
    server.closeIdleConnections();
    await runtime.submissions.drain();
    await connection.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

async function answer(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  handleNext: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<void> {
  const target = request.url ?? '/';
  const url = URL.canParse(target, 'http://localhost') ? new URL(target, 'http://localhost') : null;
  if (!url) return sendProblem(response, 'not-found', { language: requestLanguage(request) });
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  if (url.pathname.startsWith('/api/')) return handleApi(runtime, request, response, url);
  if (url.pathname === '/p' || url.pathname.startsWith('/p/')) {
    return handlePhone(runtime, request, response, url);
  }
  if (url.pathname === '/') {
    response.writeHead(307, { Location: `/${requestLanguage(request)}` });
    response.end();
    return;
  }
  request.headers['x-client-address'] = request.socket.remoteAddress ?? 'unknown';
  return handleNext(request, response);
}

process.chdir(path.resolve(root));
start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
