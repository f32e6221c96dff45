import { type BrowserContext, expect } from '@playwright/test';
import type { World } from '@/e2e/world/world';

/** A page that goes elsewhere drops what it was still fetching: no fault. */
const DROPPED = 'net::ERR_ABORTED';

/**
 * Hears everything that must not happen: errors on the console, exceptions, failed requests, requests to
 * other hosts, complaints of the server. What a test provokes on purpose it has to announce.
 */
export class PageWatch {
  private readonly heard: string[] = [];
  private readonly announced: RegExp[] = [];
  private readonly complaintsBefore: number;

  constructor(
    context: BrowserContext,
    private readonly world: World,
  ) {
    this.complaintsBefore = world.server.complaints.length;
    const hosts = [new URL(world.baseUrl).host, ''];
    context.on('console', (message) => {
      if (message.type() === 'error') this.heard.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => this.heard.push(`exception: ${error.error().message}`));
    context.on('request', (request) => {
      const { host, protocol } = new URL(request.url());
      if (protocol !== 'data:' && !hosts.includes(host)) {
        this.heard.push(`request to another host: ${request.url()}`);
      }
    });
    context.on('requestfailed', (request) => {
      const text = request.failure()?.errorText ?? '';
      if (text !== DROPPED) this.heard.push(`request failed: ${text} ${request.url()}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 500) {
        this.heard.push(`status ${response.status()}: ${response.url()}`);
      }
    });
  }

  /** What the test is about to provoke; it must then really be heard. */
  announce(...troubles: RegExp[]): void {
    this.announced.push(...troubles);
  }

  conclude(): void {
    const all = [
      ...this.heard,
      ...this.world.server.complaints
        .slice(this.complaintsBefore)
        .map((complaint) => `server: ${complaint}`),
    ];
    const unexpected = all.filter((text) => !this.announced.some((known) => known.test(text)));
    expect(unexpected, 'nothing goes wrong unannounced').toEqual([]);
    const unheard = this.announced.filter((known) => !all.some((text) => known.test(text)));
    expect(unheard, 'everything announced was heard').toEqual([]);
  }
}
