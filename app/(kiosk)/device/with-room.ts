import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { storageFaultOf } from '@/app/(kiosk)/device/storage-fault';

/** On a full disk the write is tried once more, when something that can be fetched again has made room. */
export async function withRoom<Result>(
  { makeRoom }: Pick<DeviceEnvironment, 'makeRoom'>,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (storageFaultOf(error) !== 'full' || !(await makeRoom?.())) throw error;
    return write();
  }
}
