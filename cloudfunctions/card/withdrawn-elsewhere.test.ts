import { customerDoc, needIn, phone, plant, TODAY } from '../../devtools/testing/customers'
import { csv, previewed } from '../../devtools/testing/imports'
import { ownBranch } from '../../devtools/testing/own-branch'

const branch = ownBranch()
let token = ''
const NUMBER = phone(1)

/** A card of this officer’s customer, opened and confirmed: its person decides there. */
beforeEach(async () => {
  branch.reset()
  plant(branch, customerDoc('it', { name: '王小明', phone: NUMBER, needs: [needIn('a', 60)] }))
  const asked = { purpose: 'service', note: '' } as const
  const { path } = await branch.get('officer', 'card.make', { id: 'crd_it', customerId: 'cus_it', asked })
  token = path.split('=')[1] ?? ''
  await branch.get('customer', 'card.open', { token })
  await branch.get('officer', 'card.confirm', { id: 'crd_it', isCustomer: true })
})

const refuse = (...refused: ('T' | 'S')[]) => branch.get('customer', 'rights.channels', { token, refused })
const twin = (more: object = {}) =>
  customerDoc('twin', {
    ownerId: 'stf_officer2',
    phone: NUMBER,
    contactedBefore: TODAY,
    needs: [needIn('b', 20)],
    ...more,
  })

/** What stands against a call, as the guard says it, and as the page and the lists show it. */
const seen = async (id = 'cus_twin') => {
  const guard = await branch.get('officer2', 'contact.check', {
    customerId: id,
    purpose: 'service',
    channel: 'T',
  })
  const { holds } = await branch.get('officer2', 'customer.get', { id })
  const lists = [
    (await branch.get('officer2', 'today.list', {})).rows,
    (await branch.get('officer2', 'customer.list', { filter: {} })).rows,
    (await branch.get('officer2', 'customer.search', { q: NUMBER })).rows,
  ]
  const rows = lists.map(rows => rows.find(row => row.id === id)?.hold?.sentence ?? '')
  return [guard.sentence, holds.service?.sentence ?? '', ...rows]
}
const HELD = Array(5).fill(expect.stringMatching(/电话/))
const FREE = Array(5).fill('')

describe('PIPL 15 what a person takes back on one record', () => {
  test('holds the other record of the number in every list, as the guard does, until it is given again', async () => {
    plant(branch, twin(), customerDoc('else', { ownerId: 'stf_officer2', phone: phone(2) }))
    expect(await seen()).toEqual(FREE)
    await refuse('T')
    expect(await seen()).toEqual(HELD)
    expect(new Set(await seen()).size).toBe(1)
    expect(branch.docs('customers', { _id: 'cus_else' })).not.toMatchObject([
      { withdrawnElsewhere: expect.anything() },
    ])
    await refuse()
    expect(await seen()).toEqual(FREE)
  })

  test('marketing alone leaves service, and is said on the page', async () => {
    plant(branch, twin())
    await branch.get('customer', 'rights.consent', { token, purpose: 'marketing', isGiven: false })
    const { holds } = await branch.get('officer2', 'customer.get', { id: 'cus_twin' })
    expect(holds).toMatchObject({ marketing: { nextAllowedAt: null }, service: null })
    expect(await seen()).toEqual(FREE)
  })

  test('holds a record that is entered, imported or given the number later; another number holds nothing', async () => {
    await refuse('T')
    const entered = { id: 'cus_twin', kind: 'person', name: '王小明', phone: NUMBER } as const
    await branch.get('officer2', 'customer.create', entered)
    expect((await seen()).slice(0, 2)).toEqual(HELD.slice(0, 2))
    const give = async (number: string) => {
      const [doc] = branch.docs<{ version: number }>('customers', { _id: 'cus_twin' })
      const version = doc?.version ?? 0
      await branch.get('officer2', 'customer.update', { id: 'cus_twin', version, changes: { phone: number } })
    }
    await give(phone(3))
    expect((await seen()).slice(0, 2)).toEqual(FREE.slice(0, 2))
    await give(NUMBER)
    expect((await seen()).slice(0, 2)).toEqual(HELD.slice(0, 2))
    await give(phone(3))
    const { reply } = await previewed(branch, csv(`姓名,手机\n王小明,${NUMBER}`), 'officer2')
    const importId = reply.ok ? reply.data.importId : 'imp_none'
    await branch.get('officer2', 'import.commit', { importId, cursor: 0 })
    const [imported] = branch.docs<{ _id: string }>('customers', { createdFrom: importId })
    expect((await seen(imported?._id)).slice(0, 2)).toEqual(HELD.slice(0, 2))
  })

  test('ends with the number of the record on which it was said', async () => {
    plant(branch, twin())
    await refuse('T')
    expect(await seen()).toEqual(HELD)
    const [doc] = branch.docs<{ version: number }>('customers', { _id: 'cus_it' })
    const changes = { phone: phone(3) }
    await branch.get('officer', 'customer.update', { id: 'cus_it', version: doc?.version ?? 0, changes })
    expect(await seen()).toEqual(FREE)
  })

  test('holds a firm’s person of that number in the firm’s list', async () => {
    plant(
      branch,
      customerDoc('firm', { kind: 'firm', ownerId: 'stf_officer2', phone: phone(4), contactedBefore: TODAY }),
    )
    const wishes = { refusedChannels: [], noMarketing: false, hours: null, dont: '' }
    const person = {
      customerId: 'cus_firm',
      version: 0,
      role: 'legal',
      wishes,
      refusesContact: false,
    } as const
    await branch.get('officer2', 'contactPerson.save', {
      ...person,
      id: 'cop_1',
      name: '王小明',
      phone: NUMBER,
    })
    await branch.get('officer2', 'contactPerson.save', {
      ...person,
      id: 'cop_2',
      name: '钱会计',
      phone: phone(5),
    })
    const holds = async () => {
      const { persons } = await branch.get('officer2', 'contactPerson.list', { customerId: 'cus_firm' })
      return persons.map(one => one.hold !== null)
    }
    expect(await holds()).toEqual([false, false])
    await refuse('T')
    expect(await holds()).toEqual([true, false])
  })
})
