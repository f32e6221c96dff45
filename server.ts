import '@/app/_server/environment';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import next from 'next';
import pino from 'pino';
import { buildRuntime } from '@/app/_server/build-runtime';
import { clientAddress } from '@/app/_server/client-address';
import { type Config, readConfig } from '@/app/_server/config';
import { hearDemonstrationKiosks } from '@/app/_server/demonstration-kiosks';
import { printWelcome } from '@/app/_server/print-welcome';
import { publish, publishHourly } from '@/app/_server/publishing';
import { installRuntime, type Runtime } from '@/app/_server/runtime';
import { handleKiosk, movedKiosk } from '@/app/(kiosk)/handle-kiosk';
import { type KioskFiles, readKioskFiles } from '@/app/(kiosk)/kiosk-files';
import { handlePhone } from '@/app/(phone)/handle-phone';
import { handleApi } from '@/app/api/handle-api';
import { sendProblem } from '@/app/api/problem';
import { requestLanguage } from '@/app/api/request-language';
import { connect } from '@/db/connect';
import { loadEnvFile } from '@/db/load-env-file';
import { isLanguage } from '@/lib/i18n/language';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const STATEMENT_TIMEOUT_MS = 15_000;
const CLOSING_MS = 5_000;
const root = import.meta.dirname;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function settings(): Config {
  loadEnvFile(root);
  const read = readConfig(process.env);
  if (read.ok) return read.config;
  throw new Error(`These settings are wrong (see .env.example):\n  ${read.faults.join('\n  ')}`);
}

async function start(): Promise<void> {
  process.chdir(root);
  const config = settings();
  const kiosk = readKioskFiles(root);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const connection = await connect(config.connection, {
    checkout: root,
    log: (text) => log.info(text),
    warn: (text) => log.warn(text),
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
  });
  const wantsReal = process.argv.includes('--empty');
  const runtime = await buildRuntime({
    config,
    connection,
    wantsReal,
    kioskShell: kiosk.shell,
    onProgress: say,
  });
  const onPublishFault = (error: unknown) => {
    log.error({ error }, 'closed periods could not be published');
    return [];
  };
  const published = await publish(runtime).catch(onPublishFault);
  if (published.length > 0) say(`${published.length} closed months, quarters, … published`);
  installRuntime(runtime);
  const app = next({
    dev: process.argv.includes('--dev'),
    dir: root,
    customServer: true,
    hostname: config.host,
    port: config.port,
  });
  await app.prepare();
  const handleNext = app.getRequestHandler();
  const server = createServer((request, response) => {
    answer({ runtime, kiosk, handleNext }, request, response).catch((error: unknown) => {
      log.error({ error, url: request.url }, 'a request failed');
      if (response.headersSent) response.destroy();
      else sendProblem(response, 'internal', { language: requestLanguage(request) });
    });
  });
  await listen(server, config);
  runtime.published.keepNewest('counter').catch(onPublishFault);
  await printWelcome(runtime, say);
  const stopPublishing = publishHourly(runtime, onPublishFault);
  const stopHearing = hearDemonstrationKiosks(runtime, (error) => {
    log.error({ error }, 'the kiosks of the demonstration could not be heard');
  });
  stopOnSignals(server, async () => {
    stopPublishing();
    stopHearing();
    await runtime.submissions.drain();
    await connection.close();
  });
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((listening, refuse) => {
    server.once('error', (error) => {
      refuse(new Error(`The server cannot listen on ${host}:${port}: ${error.message}`));
    });
    server.listen(port, host, listening);
  });
}

/** Lets requests under way finish, then closes the database; a second signal ends at once. */
function stopOnSignals(server: Server, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    const cutOff = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
    await new Promise((closed) => {
      server.close(closed);
      server.closeIdleConnections();
    });
    clearTimeout(cutOff);
    await close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

type Answering = { runtime: Runtime; kiosk: KioskFiles; handleNext: Handler };

async function answer(
  { runtime, kiosk, handleNext }: Answering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = request.url ?? '/';
  const url = URL.canParse(target, 'http://localhost') ? new URL(target, 'http://localhost') : null;
  if (!url) return sendProblem(response, 'not-found', { language: requestLanguage(request) });
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'same-origin');
  const [, room = ''] = url.pathname.split('/');
  if (room === 'api') return handleApi(runtime, request, response, url);
  if (room === 'p') return handlePhone(runtime, request, response, url);
  if (room === 'kiosk') return handleKiosk(kiosk, request, response, url);
  const moved = movedKiosk(url);
  if (moved !== null) return redirect(response, 307, moved);
  if (room === '') return redirect(response, 307, `/${requestLanguage(request)}`);
  if (room === 'favicon.ico') return redirect(response, 308, '/icon.svg');
  // Pages live below a language; any other address gets the Vietnamese page that says so.
  if (!isLanguage(room) && room !== '_next' && room !== 'icon.svg') request.url = `/vi${target}`;
  request.headers['x-client-address'] = clientAddress(request, runtime.config);
  return handleNext(request, response);
}

function redirect(response: ServerResponse, status: 307 | 308, location: string): void {
  response.writeHead(status, { Location: location });
  response.end();
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
