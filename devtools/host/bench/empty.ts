import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const ROOT = resolve(__dirname, '../../..')

const CONFIG = {
  projectName: 'empty',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: 'dist',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  mini: {},
}
const BABEL = { presets: [['taro', { framework: 'react', ts: false, compiler: 'webpack5' }]] }

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "empty", "private": true }',
  'project.config.json': '{ "miniprogramRoot": "dist/", "projectname": "empty", "appid": "touristappid" }',
  'babel.config.js': `module.exports = ${JSON.stringify(BABEL)}`,
  'config/index.js': `module.exports = ${JSON.stringify(CONFIG)}`,
  'src/app.config.js': `export default { pages: ['pages/index/index'], lazyCodeLoading: 'requiredComponents' }`,
  'src/app.js': 'export default function App({ children }) { return children }',
  'src/pages/index/index.config.js': `export default { navigationBarTitleText: '首页' }`,
  'src/pages/index/index.jsx': `import { View, Text } from '@tarojs/components'
export default function Index() { return <View className='index'><Text>Hello world!</Text></View> }`,
}

/** Builds the app that `taro init` writes, its Chinese title too, with this project's Taro, outside the project; answers its dist. */
export const buildEmptyApp = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'empty-taro-'))
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', 'weapp'],
    { cwd: folder, env: { ...process.env, NODE_ENV: 'production' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the empty app does not build\n${stdout}\n${stderr}`)
  return join(folder, 'dist')
}
