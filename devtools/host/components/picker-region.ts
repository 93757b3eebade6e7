import { inside, type PickerMode, type PickerValues } from './picker-mode'

type Place = { readonly name: string; readonly code: string; readonly inner: readonly Place[] }

/** A few of the regions; the real list is WeChat's. Codes are those of GB/T 2260. */
const REGIONS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  '北京市 110000': {
    '北京市 110100': { 东城区: '110101', 西城区: '110102', 朝阳区: '110105', 海淀区: '110108' },
  },
  '上海市 310000': { '上海市 310100': { 黄浦区: '310101', 徐汇区: '310104', 浦东新区: '310115' } },
  '浙江省 330000': {
    '杭州市 330100': { 上城区: '330102', 西湖区: '330106', 滨江区: '330108' },
    '宁波市 330200': { 海曙区: '330203', 鄞州区: '330212' },
  },
  '广东省 440000': {
    '广州市 440100': { 越秀区: '440104', 海珠区: '440105', 天河区: '440106' },
    '深圳市 440300': { 福田区: '440304', 南山区: '440305' },
  },
}

const place = (text: string, inner: readonly Place[]): Place => {
  const [name = '', code = ''] = text.split(' ')
  return { name, code, inner }
}

const PROVINCES: readonly Place[] = Object.entries(REGIONS).map(([province, cities]) =>
  place(
    province,
    Object.entries(cities).map(([city, districts]) =>
      place(
        city,
        Object.entries(districts).map(([name, code]) => ({ name, code, inner: [] })),
      ),
    ),
  ),
)

const DEPTHS: Readonly<Record<string, number>> = { province: 1, city: 2, region: 3, 'sub-district': 3 }

export const regionMode = ({ value, level, customItem }: PickerValues): PickerMode => {
  const depth = DEPTHS[level] ?? 3
  const any: readonly Place[] = customItem ? [{ name: customItem, code: '', inner: [] }] : []
  const walk = (picked: readonly number[]): { lists: Place[][]; chosen: Place[] } => {
    const lists: Place[][] = []
    const chosen: Place[] = []
    let next = PROVINCES
    for (let column = 0; column < depth; column += 1) {
      const list = [...any, ...next]
      const one = list[inside([picked[column] ?? 0], [list])[0] ?? 0] ?? { name: '', code: '', inner: [] }
      lists.push(list)
      chosen.push(one)
      next = one.inner
    }
    return { lists, chosen }
  }
  return {
    first: () => {
      const picked: number[] = []
      for (const name of Array.isArray(value) ? value : []) {
        const list = walk(picked).lists[picked.length] ?? []
        picked.push(
          Math.max(
            0,
            list.findIndex(one => one.name === name),
          ),
        )
      }
      return picked
    },
    content: picked => {
      const { lists } = walk(picked)
      return { lists: lists.map(list => list.map(({ name }) => name)), picked: inside(picked, lists) }
    },
    detail: picked => {
      const { chosen } = walk(picked)
      const code = chosen.map(one => one.code)
      return { value: chosen.map(({ name }) => name), code, postcode: code.at(-1) ?? '' }
    },
  }
}
