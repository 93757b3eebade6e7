import { headerBadges, headerLine } from './header-words'

const journal = { isKey: false, refusesContact: false } as Parameters<typeof headerBadges>[0]['journal']
const plain = {
  kind: 'person',
  tags: ['五金批发'],
  ownerName: '李敏',
  coOwner: null,
  dealStatus: 'none',
  isPast: false,
  isArchived: false,
  journal,
} as const
const shown = (part: object) => ({ ...plain, tags: [...plain.tags], ...part })

test('the line leaves out what is not there', () => {
  expect(headerLine(shown({}))).toBe('个人 · 五金批发 · 主办 李敏')
  expect(headerLine(shown({ kind: 'firm', tags: [], ownerName: '' }))).toBe('企业')
})

test('R102 the 协办 stands behind the 主办', () => {
  const coOwner = { id: 'stf_deputy', name: '徐静怡' }
  expect(headerLine(shown({ tags: [], coOwner }))).toBe('个人 · 主办 李敏 · 协办 徐静怡')
})

test('badges come in order, the worrying ones in the warning tone', () => {
  const worst = shown({
    dealStatus: 'negotiating',
    isPast: true,
    isArchived: true,
    journal: { ...journal, isKey: true, refusesContact: true },
  })
  expect(headerBadges(worst).map(one => `${one.text} ${one.tone}`)).toEqual([
    '重点 calm',
    '洽谈中 calm',
    '预计日已过 warn',
    '不愿被联系 warn',
    '已归档 plain',
  ])
  expect(headerBadges(shown({}))).toEqual([{ text: '未成交', tone: 'plain' }])
})
