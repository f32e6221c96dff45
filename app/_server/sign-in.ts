import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies/utils';
import { cookies, headers } from 'next/headers';
import { runtime } from '@/app/_server/runtime';
import { type SignedIn, tryPassword } from '@/app/_server/try-password';

/** Asks the authentication library at its own door, as a browser would. */
export async function askAuth(
  path: '/sign-in/email' | '/sign-out',
  body: Readonly<Record<string, string>>,
): Promise<Response> {
  const { auth } = runtime();
  const baseUrl = String(auth.options.baseURL);
  const asked = await headers();
  const response = await auth.handler(
    new Request(`${baseUrl}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: baseUrl,
        cookie: asked.get('cookie') ?? '',
        'user-agent': asked.get('user-agent') ?? '',
        'x-client-address': asked.get('x-client-address') ?? 'unknown',
      },
      body: JSON.stringify(body),
    }),
  );
  const jar = await cookies();
  for (const line of response.headers.getSetCookie()) {
    for (const [name, { value, ...attributes }] of parseSetCookieHeader(line)) {
      jar.set(name, value, toCookieOptions({ value, ...attributes }));
    }
  }
  return response;
}

/** Opens a session for the browser that asks. Only in a server action: it sets the cookie. */
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const address = (await headers()).get('x-client-address') ?? 'unknown';
  return tryPassword(runtime().rateLimits, { address, email }, async () => {
    const { ok, status } = await askAuth('/sign-in/email', { email, password });
    if (ok) return 'signed-in';
    return status >= 500 ? 'unavailable' : 'wrong';
  });
}
