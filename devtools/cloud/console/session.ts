import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const COOKIE = 'genjin_console'

/** Who may use the console: whoever has the secret of this start. Nothing is stored, and a restart ends every session. */
export type Session = {
  isSecret(token: string): boolean
  /** Sent once the token of the URL was right; the secret itself is not kept in the browser. */
  cookie: string
  isOpen(request: IncomingMessage): boolean
  /** In every form: a page of another site cannot know it. */
  formToken: string
}

export function createSession(secret: string): Session {
  const derived = (purpose: string): string =>
    createHmac('sha256', secret).update(purpose).digest('base64url')
  const ticket = derived('console cookie')
  return {
    isSecret: token => same(token, secret),
    cookie: `${COOKIE}=${ticket}; Path=/__cloud; HttpOnly; SameSite=Strict`,
    isOpen: request => same(cookieOf(request), ticket),
    formToken: derived('console form'),
  }
}

export const same = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

const cookieOf = (request: IncomingMessage): string =>
  (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find(pair => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? ''
