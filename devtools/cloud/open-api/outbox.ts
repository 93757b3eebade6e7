import type { Sqlite } from '../store/sqlite'

export type Sent = {
  openid: string
  templateId: string
  page: string
  data: Record<string, string>
  at: number
}
export type Refused = { errcode: number; errmsg: string }

/**
 * WeChat's own side of subscription messages: it counts what people accepted and takes one for each message,
 * independently of the app's ledger, so that the ledger is tested against another truth.
 */
export type Outbox = {
  accept(openid: string, templateId: string, times?: number): void
  /** A long-term template: nothing is taken for a message. */
  acceptForGood(openid: string, templateId: string): void
  /** Takes back everything that was accepted of a template. */
  refuse(openid: string, templateId: string): void
  left(openid: string, templateId: string): number
  /** Who has how many accepts left of which template; -1: for good. */
  accepts(): { openid: string; templateId: string; times: number }[]
  messages(): Sent[]
  clear(): void
  send(params: Record<string, unknown>): Refused | undefined
}

const FOR_GOOD = -1
const COUNTED = 'accepts WHERE openid = ? AND template = ?'

export function openOutbox(sql: Sqlite, now: () => number): Outbox {
  sql.exec(
    'CREATE TABLE IF NOT EXISTS accepts (openid TEXT, template TEXT, times INTEGER, PRIMARY KEY (openid, template))',
  )
  sql.exec('CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY, message TEXT NOT NULL)')
  const left = (openid: string, template: string): number =>
    Number(sql.get(`SELECT times FROM ${COUNTED}`, [openid, template])?.times ?? 0)
  const setLeft = (openid: string, template: string, times: number): void => {
    sql.run('INSERT OR REPLACE INTO accepts VALUES (?, ?, ?)', [openid, template, times])
  }
  return {
    left,
    accept: (openid, template, times = 1) =>
      setLeft(openid, template, Math.max(left(openid, template), 0) + times),
    acceptForGood: (openid, template) => setLeft(openid, template, FOR_GOOD),
    refuse: (openid, template) => setLeft(openid, template, 0),
    accepts: () =>
      sql.all('SELECT openid, template, times FROM accepts ORDER BY openid, template').map(row => ({
        openid: String(row.openid),
        templateId: String(row.template),
        times: Number(row.times),
      })),
    messages: () =>
      sql.all('SELECT message FROM outbox ORDER BY id').map(row => JSON.parse(String(row.message)) as Sent),
    clear: () => sql.exec('DELETE FROM outbox; DELETE FROM accepts'),
    send({ touser, template_id, page, data }) {
      if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
      if (typeof template_id !== 'string' || template_id === '')
        return { errcode: 40037, errmsg: 'invalid template_id' }
      if (page !== undefined && !/^[\w-]+(\/[\w-]+)*(\?\S*)?$/.test(String(page))) {
        return { errcode: 41030, errmsg: 'invalid page' }
      }
      const values = valuesOf(data)
      const bad = Object.entries(values).find(([name, value]) => !fits(name, value))
      if (bad !== undefined || Object.keys(values).length === 0) {
        return {
          errcode: 47003,
          errmsg: `argument invalid! data.${bad?.[0] ?? ''}.value invalid`,
        }
      }
      const times = left(touser, template_id)
      if (times === 0) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
      const message: Sent = {
        openid: touser,
        templateId: template_id,
        page: String(page ?? ''),
        data: values,
        at: now(),
      }
      sql.transaction(() => {
        if (times !== FOR_GOOD) setLeft(touser, template_id, times - 1)
        sql.run('INSERT INTO outbox (message) VALUES (?)', [JSON.stringify(message)])
      })
      return undefined
    },
  }
}

function valuesOf(data: unknown): Record<string, string> {
  const entries = Object.entries((data ?? {}) as Record<string, { value?: unknown } | null>)
  return Object.fromEntries(entries.map(([name, item]) => [name, String(item?.value ?? '')]))
}

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
const FORMS: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  number: /^-?\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /\d{1,2}:\d{2}/,
  date: /^\d{4}([-/年])\d{1,2}([-/月])\d{1,2}/,
  amount: /^[¥￥$]?\d{1,10}(\.\d+)?元?$/,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z .·]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

const fits = (name: string, value: string): boolean => FORMS[name.replace(/\d+$/, '')]?.test(value) ?? false
