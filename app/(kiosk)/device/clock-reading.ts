import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import type { ClockReading } from '@/lib/devices/device-protocol';

export function clockReading(clock: DeviceEnvironment['clock']): ClockReading {
  return { wall: clock.now(), monotonicMs: Math.max(0, clock.monotonicMs()), boot: clock.boot };
}
