import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { version } from '../package.json'
import { cardPictures } from './card-pictures'
import { chineseDaysTables } from './chinese-days'
import dev from './dev'
import prod from './prod'

const weapp = process.env.TARO_ENV === 'weapp'
/** The local gateway and its personas: always on H5, on weapp only with `--local`; release code drops the branch. */
const local = !weapp || process.argv.includes('--local')
const gateway = process.env.GENJIN_GATEWAY ?? 'http://127.0.0.1:8080'

/** Taro's templates carry only the attributes they know; screen readers need these (ui/attrs.ts). */
const named = (...names: string[]) => Object.fromEntries(names.map(name => [`aria-${name}`, '']))
const aria = {
  View: named('role', 'label', 'hidden', 'selected', 'checked', 'disabled', 'expanded', 'modal'),
  Text: named('role', 'label'),
  Image: named('label', 'hidden'),
  Button: named('label'),
  Input: named('label'),
  Textarea: named('label'),
}

/** Counted, not hashed: two or three characters, for a class travels with every view that is drawn. */
const classNames = new Map<string, string>()
const generateScopedName = (name: string, file: string): string => {
  const whole = `${file} ${name}`
  const short = classNames.get(whole) ?? `_${classNames.size.toString(36)}`
  classNames.set(whole, short)
  return short
}
const cssModules = { enable: true, config: { namingPattern: 'module' as const, generateScopedName } }
/** A px is a px: WeChat's px already is the reader's unit, and text must not shrink on a narrow phone. */
const pxtransform = { enable: false, config: {} }

export default defineConfig<'webpack5'>(async merge => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'genjin',
    designWidth: 375,
    deviceRatio: { 375: 2 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    terser: {
      enable: true,
      config: { compress: { ecma: 2017, passes: 2 }, output: { ecma: 2017, comments: false } },
    },
    alias: {
      '@': path.resolve(__dirname, '..', 'src'),
      'chinese-days$': path.resolve(__dirname, '..', 'src/lib/chinese-days-laid.ts'),
    },
    plugins: [['@tarojs/plugin-inject', { components: aria }], path.resolve(__dirname, 'slim-templates.ts')],
    defineConstants: {
      LOCAL: JSON.stringify(local),
      GATEWAY: JSON.stringify(local && weapp ? gateway : ''),
      CLOUD_ENV: JSON.stringify(process.env.GENJIN_CLOUD_ENV ?? ''),
      VERSION: JSON.stringify(version),
      CHINESE_DAYS: JSON.stringify(chineseDaysTables()),
    },
    copy: {
      patterns: weapp ? [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }, ...cardPictures] : [],
      options: {},
    },
    mini: {
      postcss: { pxtransform, cssModules },
      imageUrlLoaderOption: { limit: 10240 },
      optimizeMainPackage: { enable: true },
      miniCssExtractPluginOption: { ignoreOrder: true },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { pxtransform, cssModules, autoprefixer: { enable: true, config: {} } },
      webpackChain: chain => {
        const shared = { name: 'shared', test: /src[\\/](ui|lib|domain)[\\/]/, chunks: 'all', enforce: true }
        chain.optimization.merge({ splitChunks: { cacheGroups: { shared } } })
      },
      devServer: { open: false, proxy: [{ context: ['/api'], target: gateway }] },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod)
})
