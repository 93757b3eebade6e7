import type { Branch, Input } from './branch'
import { customerDoc, needIn, phone, plant } from './customers'
import type { Person } from './people'

export type Asked = Input<'card.make'>['asked']
/** A card that says who serves the customer. */
export const SERVICE: Asked = { purpose: 'service', note: '' }
/** A list of one document. */
export const MATERIALS: Asked = { purpose: 'materials', items: [{ id: 'itm_1', name: '营业执照', how: '' }] }

/** Before each test a son and his mother, both of one officer; answers how their cards are shared and opened. */
export const sharedCards = (branch: Branch) => {
  beforeEach(() => {
    branch.reset()
    const son = customerDoc('son', {
      name: '王小明',
      phone: phone(1),
      needs: [needIn('a', 20, { stage: 'investigation' })],
    })
    const mother = customerDoc('mother', { name: '李桂兰', phone: phone(2) })
    plant(branch, son, mother)
  })
  let n = 0
  const open = (who: Person, token: string, chat?: string) =>
    branch.get(who, 'card.open', chat === undefined ? { token } : { token, chat })
  return {
    open,
    /** A card of the son's, as its officer shares it. */
    shared: async (asked: Asked = SERVICE, customerId = 'cus_son') => {
      const made = await branch.get('officer', 'card.make', { id: `crd_${++n}`, customerId, asked })
      return { ...made, token: made.path.split('=')[1] ?? '' }
    },
    faceOf: async (who: Person, token: string) => {
      const seen = await open(who, token)
      return seen.face === 'service' ? seen.standing : seen.face
    },
    confirm: (id: string, isCustomer = true) => branch.get('officer', 'card.confirm', { id, isCustomer }),
  }
}
