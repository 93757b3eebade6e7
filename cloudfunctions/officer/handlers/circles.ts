import type * as z from 'zod'
import { notFound, refuse } from '#cloud/refusal'
import type { Handlers } from '#cloud/serve'
import { candidatesOf, knownFor } from '#cloud/store/candidates'
import {
  countMembers,
  gradesIn,
  type MemberDoc,
  membersOf,
  ownAmong,
  putMembers,
} from '#cloud/store/circle-members'
import { type CircleDoc, circleById, circlesOf, putCircle, removeCircle } from '#cloud/store/circles'
import type { circles as contract } from '@/contract/circle'
import { likenessOf, MOST_CIRCLES, MOST_MEMBERS, privateInCircle } from '@/domain/circle'
import { commonWords } from '@/domain/circle-words'
import { dayNumber } from '@/domain/day'
import { type Grade, gradeOf } from '@/domain/grade'
import { ownCircle } from '../own-circle'

type View = z.input<(typeof contract)['circle.save']['output']>
const SHOWN = 50

const viewOf = ({ _id: id, name, like }: CircleDoc): View => ({
  id,
  name,
  like: {
    kinds: [...like.kinds],
    grades: [...like.grades],
    tags: [...like.tags],
    facts: like.facts.map(test => ({ ...test })),
  },
})

const stockOf = (grades: readonly Grade[]): Record<Grade, number> => {
  const stock = { A: 0, B: 0, C: 0, D: 0, E: 0 }
  for (const grade of grades) stock[grade] += 1
  return stock
}

const memberView = ({ _id: id, name, journal, contactedBefore }: MemberDoc, grade: Grade) => ({
  id,
  name,
  grade,
  contactedOn: journal.contactedOn ?? contactedBefore,
})
const byGradeAndName = (a: { grade: string; name: string }, b: { grade: string; name: string }): number =>
  a.grade === b.grade ? (a.name < b.name ? -1 : 1) : a.grade < b.grade ? -1 : 1

/** R85 circles: who is alike is proposed, who is in is the officer's word. Nothing of them leaves the officer's own book. */
export const circles: Handlers<typeof contract> = {
  'circle.list': async ctx => {
    const docs = (await circlesOf(ctx.staff._id)).slice(0, MOST_CIRCLES)
    const counted = await gradesIn(
      ctx.staff._id,
      docs.map(({ _id }) => _id),
    )
    return {
      rows: docs.map(doc => {
        const theirs = counted.filter(one => one.circles?.some(({ id }) => id === doc._id))
        return { ...viewOf(doc), total: theirs.length, stock: stockOf(theirs.map(({ grade }) => grade)) }
      }),
    }
  },
  'circle.one': async (ctx, { id }) => {
    const [doc, members] = await Promise.all([ownCircle(ctx, id), membersOf(ctx.staff._id, id)])
    const today = dayNumber(ctx.today)
    const graded = members.map(one => ({
      ...one,
      grade: gradeOf(one.journal.needs, one.journal.standing, today),
    }))
    return {
      today: ctx.today,
      circle: viewOf(doc),
      stock: stockOf(graded.map(({ grade }) => grade)),
      common: commonWords(graded),
      members: graded.map(one => memberView(one, one.grade)).sort(byGradeAndName),
    }
  },
  'circle.alike': async (ctx, { id }) => {
    const { like } = await ownCircle(ctx, id)
    const [docs, known] = await Promise.all([
      candidatesOf(ctx.staff._id),
      knownFor(ctx.staff._id, like.facts),
    ])
    const today = dayNumber(ctx.today)
    const rows = docs.flatMap(one => {
      const { _id, name, journal, circles: within = [], outOfCircles = [] } = one
      if (within.some(circle => circle.id === id) || outOfCircles.includes(id)) return []
      const grade = gradeOf(journal.needs, journal.standing, today)
      const why = likenessOf(like, { ...one, grade }, known.get(_id) ?? {})
      return why === null ? [] : [{ id: _id, name, grade, why }]
    })
    return { total: rows.length, rows: rows.sort(byGradeAndName).slice(0, SHOWN) }
  },
  'circle.save': async (ctx, { id, name, like }) => {
    const found = privateInCircle(name, like)
    if (found !== null) return refuse('INVALID', `「${found}」是私下资料，不能拿来分客群。`)
    const [known, all] = await Promise.all([circleById(id), circlesOf(ctx.staff._id)])
    if (known !== null && known.ownerId !== ctx.staff._id) return refuse('ID_TAKEN', '这个编号已经用过了。')
    const others = all.filter(({ _id }) => _id !== id)
    if (others.some(one => one.name === name)) return refuse('INVALID', '这个名字已经有了，换一个。')
    if (others.length >= MOST_CIRCLES)
      return refuse('LIMIT', `最多建 ${MOST_CIRCLES} 个客群，先删掉一个不用的。`)
    const doc = { _id: id, ownerId: ctx.staff._id, name, like, createdAt: known?.createdAt ?? ctx.now }
    await putCircle(doc)
    return viewOf(doc)
  },
  'circle.remove': async (ctx, { id }) => {
    const known = await circleById(id)
    if (known !== null && known.ownerId !== ctx.staff._id) return notFound()
    await removeCircle(ctx.staff._id, id)
    return { id }
  },
  'circle.put': async (ctx, { id, customerIds, isIn }) => {
    const { name } = await ownCircle(ctx, id)
    const ids = [...new Set(customerIds)]
    const [found, before] = await Promise.all([ownAmong(ctx.staff._id, ids), countMembers(ctx.staff._id, id)])
    if (found.length < ids.length) return notFound()
    if (isIn && found.some(one => one.isArchived)) return refuse('INVALID', '客户已归档，不能放进客群。')
    const fresh = found.filter(one => !one.circles?.some(circle => circle.id === id))
    if (isIn && before + fresh.length > MOST_MEMBERS)
      return refuse('LIMIT', `一个客群最多 ${MOST_MEMBERS} 位，先移出几位。`)
    await putMembers(ctx.staff._id, { id, name }, ids, isIn)
    return { total: await countMembers(ctx.staff._id, id) }
  },
}
