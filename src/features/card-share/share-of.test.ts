import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CARD_PURPOSES } from '@/domain/card'
import { shareOf } from './share-of'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getCurrentPages: () => [{ route: 'pages/today/index' }, { route: 'pages/customer/index' }] },
}))

test('the path is absolute and the picture lies beside the page that shares', () => {
  expect(shareOf('materials', '李敏 给您的材料清单', 'pages/card/index?c=abc')).toEqual({
    title: '李敏 给您的材料清单',
    path: '/pages/card/index?c=abc',
    imageUrl: '/pages/customer/share/materials.png',
  })
})

test.each(CARD_PURPOSES)('the picture of %s is a PNG of 5:4 and at most 20 kB', purpose => {
  const png = readFileSync(join(__dirname, 'pictures', `${purpose}.png`))
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBe(5 / 4)
  expect(png.length).toBeLessThanOrEqual(20_000)
})
