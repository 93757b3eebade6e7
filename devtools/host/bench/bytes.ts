import automator from 'miniprogram-automator'
import type { LocalCloud } from '../../cloud/local-cloud'
import { PERSONAS } from '../../demo/personas'
import { type Host, openHost } from '../open-host'
import type { DataBill } from '../page/set-data'

export type Bytes = { today: number; log: number; customer: number }

const QUIET = 700

/** Waits until nothing has been sent for a while, and answers the bill. */
const settledBill = async (host: Host): Promise<DataBill> => {
  for (let before = -1; ; ) {
    const bill = (await host.handle('Host.bill')) as DataBill
    if (bill.bytes === before) return bill
    before = bill.bytes
    await new Promise(done => setTimeout(done, QUIET))
  }
}

/** Bytes of setData: opening 今天, logging from its first row in three taps, opening that customer. */
export const measureBytes = async (dist: string, cloud: LocalCloud): Promise<Bytes & { due: number }> => {
  const host = await openHost({
    dist,
    cloud: { gateway: cloud.url, persona: 'officer' },
    declared: ['makePhoneCall'],
  })
  const mp = await automator.connect({ wsEndpoint: host.wsEndpoint })
  const tap = async (selector: string): Promise<void> => {
    const element = await (await mp.currentPage())?.$(selector)
    if (!element) throw new Error(`no ${selector}`)
    await element.tap()
    await settledBill(host)
  }
  const { data } = (await cloud.call('officer', { op: 'today.list', input: {} }, PERSONAS.officer)) as {
    data: { rows: { id: string; strip: string }[]; counts: Record<string, Record<string, number>> }
  }
  const id = data.rows.find(({ strip }) => strip === 'contact')?.id ?? ''
  await new Promise(done => setTimeout(done, 1500))
  const today = (await settledBill(host)).bytes
  await host.handle('Host.resetBill')
  await tap(`#today-${id}-act`)
  // Where the row's own act was a call, the sheet comes when the officer is back from it.
  await host.handle('Host.hide')
  await host.handle('Host.show')
  await settledBill(host)
  await tap('#log-gate-missed')
  await tap('#log-save')
  await new Promise(done => setTimeout(done, 1000))
  const log = (await settledBill(host)).bytes
  await host.handle('Host.resetBill')
  await mp.callWxMethod('navigateTo', { url: `/pages/customer/index?id=${id}` })
  await new Promise(done => setTimeout(done, 1000))
  const customer = (await settledBill(host)).bytes
  mp.disconnect()
  await host.close()
  const due = (data.counts.contact?.overdue ?? 0) + (data.counts.contact?.today ?? 0)
  return { today, log, customer, due }
}
