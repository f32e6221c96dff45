import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/** Whether an address is that of a proxy of the installation, which tells truly for whom it asks. */
export type IsTrustedProxy = (address: string, hop: number) => boolean;

/** `loopback` and its like, or an address or range; a bare number would be read as one, too. */
const FORM = /[.:]|^(loopback|linklocal|uniquelocal)$/;

/** @throws TypeError when one of them is neither an address, a range (CIDR), nor `loopback`, `linklocal` or `uniquelocal` */
export function trustedProxies(addresses: readonly string[]): IsTrustedProxy {
  const wrong = addresses.find((address) => !FORM.test(address));
  if (wrong !== undefined) throw new TypeError(`expected an address, found ${wrong}`);
  return proxyAddress.compile([...addresses]);
}

/**
 * Who asks, for limits: the nearest address in the chain of `X-Forwarded-For` that is no trusted proxy.
 * With none trusted that is the socket's, whatever the header says.
 */
export function clientAddress(
  request: IncomingMessage,
  { isTrustedProxy }: { isTrustedProxy: IsTrustedProxy },
): string {
  // A socket that closed in the meantime has no address any more.
  return proxyAddress(request, isTrustedProxy) ?? 'unknown';
}
