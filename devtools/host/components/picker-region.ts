import { inside, type PickerMode, type PickerValues } from './picker-mode'

type Place = { readonly name: string; readonly code: string; readonly inner: readonly Place[] }

/**
 * Every province with its capital and there one district or two; further cities where a picker's columns are tried.
 * The rest is WeChat's. Codes are those of GB/T 2260.
 */
const REGIONS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  '北京市 110000': {
    '北京市 110100': { 东城区: '110101', 西城区: '110102', 朝阳区: '110105', 海淀区: '110108' },
  },
  '天津市 120000': { '天津市 120100': { 和平区: '120101', 河西区: '120103' } },
  '河北省 130000': { '石家庄市 130100': { 长安区: '130102', 桥西区: '130104' } },
  '山西省 140000': { '太原市 140100': { 小店区: '140105', 迎泽区: '140106' } },
  '内蒙古自治区 150000': { '呼和浩特市 150100': { 新城区: '150102', 回民区: '150103' } },
  '辽宁省 210000': { '沈阳市 210100': { 和平区: '210102', 沈河区: '210103' } },
  '吉林省 220000': { '长春市 220100': { 南关区: '220102', 朝阳区: '220104' } },
  '黑龙江省 230000': { '哈尔滨市 230100': { 道里区: '230102', 南岗区: '230103' } },
  '上海市 310000': { '上海市 310100': { 黄浦区: '310101', 徐汇区: '310104', 浦东新区: '310115' } },
  '江苏省 320000': { '南京市 320100': { 玄武区: '320102', 秦淮区: '320104' } },
  '浙江省 330000': {
    '杭州市 330100': { 上城区: '330102', 西湖区: '330106', 滨江区: '330108' },
    '宁波市 330200': { 海曙区: '330203', 鄞州区: '330212' },
  },
  '安徽省 340000': { '合肥市 340100': { 瑶海区: '340102', 庐阳区: '340103' } },
  '福建省 350000': { '福州市 350100': { 鼓楼区: '350102', 台江区: '350103' } },
  '江西省 360000': { '南昌市 360100': { 东湖区: '360102', 西湖区: '360103' } },
  '山东省 370000': { '济南市 370100': { 历下区: '370102', 市中区: '370103' } },
  '河南省 410000': { '郑州市 410100': { 中原区: '410102', 金水区: '410105' } },
  '湖北省 420000': { '武汉市 420100': { 江岸区: '420102', 江汉区: '420103' } },
  '湖南省 430000': { '长沙市 430100': { 芙蓉区: '430102', 天心区: '430103' } },
  '广东省 440000': {
    '广州市 440100': { 越秀区: '440104', 海珠区: '440105', 天河区: '440106' },
    '深圳市 440300': { 福田区: '440304', 南山区: '440305' },
  },
  '广西壮族自治区 450000': { '南宁市 450100': { 兴宁区: '450102', 青秀区: '450103' } },
  '海南省 460000': { '海口市 460100': { 秀英区: '460105', 龙华区: '460106' } },
  '重庆市 500000': { '重庆市 500100': { 万州区: '500101', 渝中区: '500103' } },
  '四川省 510000': { '成都市 510100': { 锦江区: '510104', 青羊区: '510105' } },
  '贵州省 520000': { '贵阳市 520100': { 南明区: '520102', 云岩区: '520103' } },
  '云南省 530000': { '昆明市 530100': { 五华区: '530102', 盘龙区: '530103' } },
  '西藏自治区 540000': { '拉萨市 540100': { 城关区: '540102' } },
  '陕西省 610000': { '西安市 610100': { 新城区: '610102', 碑林区: '610103' } },
  '甘肃省 620000': { '兰州市 620100': { 城关区: '620102', 七里河区: '620103' } },
  '青海省 630000': { '西宁市 630100': { 城东区: '630102', 城中区: '630103' } },
  '宁夏回族自治区 640000': { '银川市 640100': { 兴庆区: '640104', 西夏区: '640105' } },
  '新疆维吾尔自治区 650000': { '乌鲁木齐市 650100': { 天山区: '650102', 沙依巴克区: '650103' } },
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
