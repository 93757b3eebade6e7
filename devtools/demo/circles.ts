import { FOR_ALL, type ForWhom } from '@/domain/product'
import type { CircleDoc } from '../../cloudfunctions/_lib/store/circles'
import type { CustomerDoc } from '../../cloudfunctions/_lib/store/customer-doc'

const asked: readonly { id: string; name: string; like: ForWhom }[] = [
  { id: 'cir_demo1', name: '街边小店主', like: { ...FOR_ALL, kinds: ['person'], tags: ['个体户'] } },
  { id: 'cir_demo2', name: '医护人员', like: { ...FOR_ALL, kinds: ['person'], tags: ['医生'] } },
  {
    id: 'cir_demo3',
    name: '市场里的商户',
    like: { ...FOR_ALL, kinds: ['firm'], tags: ['批发市场', '收单商户'] },
  },
]
/** Of those who are alike the officer has taken in so many of five, the better grade first; the next one was put out, the others are proposed still. */
const IN_OF_FIVE = 3

const isLike = ({ kinds, tags }: ForWhom, { kind, tags: theirs }: CustomerDoc): boolean =>
  kinds.includes(kind) && tags.some(tag => theirs.includes(tag))

const byGrade = (a: CustomerDoc, b: CustomerDoc): number =>
  a.grade === b.grade ? (a._id < b._id ? -1 : 1) : a.grade < b.grade ? -1 : 1

/** R85 a few circles of the officer whose book the demo opens with. */
export const demoCircles = (ownerId: string, createdAt: number): CircleDoc[] =>
  asked.map(({ id, name, like }, i) => ({ _id: id, ownerId, name, like, createdAt: createdAt + i }))

/** The officer's customers with the circles that they are in; everybody else as before. */
export const withCircles = (customers: readonly CustomerDoc[], ownerId: string): CustomerDoc[] => {
  const changed = new Map(customers.filter(one => one.ownerId === ownerId).map(one => [one._id, one]))
  for (const { id, name, like } of asked) {
    const alike = [...changed.values()].filter(one => isLike(like, one)).sort(byGrade)
    const last = Math.ceil((alike.length * IN_OF_FIVE) / 5)
    alike.slice(0, last + 1).forEach((one, i) => {
      const more =
        i < last
          ? { circles: [...(one.circles ?? []), { id, name }] }
          : { outOfCircles: [...(one.outOfCircles ?? []), id] }
      changed.set(one._id, { ...one, ...more })
    })
  }
  return customers.map(one => changed.get(one._id) ?? one)
}
