import type { Chance } from './prng'

/** Frequent surnames with rough weights. */
const SURNAMES: readonly (readonly [string, number])[] = [
  ...weigh('王李张刘陈', 70),
  ...weigh('杨赵黄周吴', 32),
  ...weigh('徐孙胡朱高林何郭马罗', 18),
  ...weigh('梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕', 10),
  ...weigh(
    '苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
    4,
  ),
  ['欧阳', 2],
  ['上官', 1],
]

function weigh(names: string, weight: number): (readonly [string, number])[] {
  return [...names].map(name => [name, weight] as const)
}

type Generation = 'elder' | 'middle' | 'young' | 'child'
const GIVEN: Readonly<Record<Generation, Readonly<Record<'m' | 'f', string>>>> = {
  elder: {
    m: '建国 国强 志明 卫东 德胜 永福 长林 广田 玉林 文彬 世昌 振华 宝山 根生 金山 荣华 庆祥 福生 光明 学文 树森 兴旺 明德 守信 立业',
    f: '桂兰 秀英 玉珍 淑华 桂英 素琴 凤英 玉梅 秀兰 惠芳 月娥 金花 翠兰 春香 美珍 爱华 玉兰 秀珍 瑞芳 素芬 淑贞 桂花 巧云 香莲 雪琴',
  },
  middle: {
    m: '伟 强 军 勇 志刚 海涛 建军 晓东 文杰 立新 永红 国庆 卫国 春林 大勇 红兵 继明 新民 学军 少华 宏伟 东升 利民 云飞 正阳 剑锋 俊杰 明辉',
    f: '丽 敏 艳 静 红梅 丽娟 晓燕 春梅 海燕 雪梅 秋菊 玉洁 文娟 莉 红霞 桂芳 丽萍 小红 爱玲 晓红 建华 彩霞 秀丽 云霞 冬梅 慧 亚男 芳',
  },
  young: {
    m: '浩 磊 鹏 宇航 志远 俊豪 子轩 家豪 天宇 博文 明轩 思远 文博 嘉伟 晨 凯 泽宇 一鸣 振宇 佳俊 昊天 睿 星宇 少峰 鹏程 晓峰 锦程 煜',
    f: '婷 雪 倩 佳怡 雨欣 思雨 梦瑶 晓雯 诗涵 欣怡 雅婷 静怡 梦洁 颖 璐 佳琪 文静 晓彤 琳 雨桐 嘉欣 紫涵 若曦 丹 甜甜 慧敏 安琪 玥',
  },
  child: {
    m: '子墨 浩然 宇轩 梓豪 沐阳 奕辰 铭泽 俊熙 博涵 景行 亦凡 承泽 星辰 明哲 嘉懿',
    f: '梓涵 欣妍 一诺 诗琪 语桐 雨萱 可馨 若汐 思琪 依诺 沐晴 书瑶 语嫣 芷晴 心怡',
  },
}

const generationOf = (birthYear: number): Generation => {
  if (birthYear < 1962) return 'elder'
  if (birthYear < 1985) return 'middle'
  return birthYear < 2006 ? 'young' : 'child'
}

const given = (c: Chance, birthYear: number, gender: 'm' | 'f'): string => {
  const pool = GIVEN[generationOf(birthYear)][gender].split(' ')
  const one = c.pick(pool)
  return one.length === 1 && c.is(0.55) ? one + [...c.pick(pool)].at(-1) : one
}

/** An invented name of the generation; one already used is drawn again a few times. Ends up in `used`. */
export const inventName = (
  c: Chance,
  who: { birthYear: number; gender: 'm' | 'f'; surname: string | null },
  used: Set<string>,
): { surname: string; name: string } => {
  const surname = who.surname ?? c.weighted(SURNAMES)
  let name = surname + given(c, who.birthYear, who.gender)
  for (let i = 0; i < 6 && used.has(name); i++) {
    const pool = GIVEN[generationOf(who.birthYear)][who.gender].split(' ')
    name = surname + [...c.pick(pool)].at(0) + [...c.pick(pool)].at(-1)
  }
  used.add(name)
  return { surname, name }
}
