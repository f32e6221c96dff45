import { newResponseId } from '@/app/_survey/new-response-id';
import type {
  Channel,
  DeviceEnvironment,
  EnvironmentEvent,
} from '@/app/(kiosk)/device/device-environment';
import { recordings } from '@/app/(kiosk)/device/recordings';
import { systemNow } from '@/lib/time/instant';

const CHANNEL = 'hai-long-kiosk';

type BatteryManager = { level: number; charging: boolean };

/** @param shell the version of this program, as its build names it */
export function browserEnvironment(shell: string): DeviceEnvironment {
  return {
    shell,
    indexedDB: window.indexedDB,
    fetch: (path, init) => window.fetch(path, init),
    locks: navigator.locks ?? null,
    channel: typeof BroadcastChannel === 'undefined' ? null : tabChannel(),
    clock: { now: systemNow, monotonicMs: () => performance.now(), boot: newResponseId() },
    random: {
      chance: Math.random,
      bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    },
    timers: {
      after: (milliseconds, callback) => {
        const timer = window.setTimeout(callback, milliseconds);
        return () => window.clearTimeout(timer);
      },
    },
    events: { subscribe: listenToBrowser },
    storage: navigator.storage ?? null,
    makeRoom: () => recordings.drop(),
    battery: batteryOf(navigator),
  };
}

function tabChannel(): Channel {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    post: (message) => channel.postMessage(message),
    subscribe: (listener) => {
      const hear = ({ data }: MessageEvent) => listener(String(data));
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

function listenToBrowser(listener: (event: EnvironmentEvent) => void): () => void {
  const online = () => listener('online');
  const offline = () => listener('offline');
  const visible = () => {
    if (document.visibilityState === 'visible') listener('visible');
  };
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  window.addEventListener('pageshow', visible);
  document.addEventListener('visibilitychange', visible);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    window.removeEventListener('pageshow', visible);
    document.removeEventListener('visibilitychange', visible);
  };
}

function batteryOf(browser: Navigator): DeviceEnvironment['battery'] {
  const ask = (browser as { getBattery?: () => Promise<BatteryManager> }).getBattery;
  if (!ask) return null;
  return async () => {
    const { level, charging } = await ask.call(browser);
    return { level, isCharging: charging };
  };
}
