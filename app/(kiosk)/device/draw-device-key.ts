import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';

const KEY_BYTES = 32;

export function drawDeviceKey(random: Pick<DeviceEnvironment['random'], 'bytes'>): string {
  const base64 = btoa(String.fromCharCode(...random.bytes(KEY_BYTES)));
  return `hk_${base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}
