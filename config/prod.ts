import type { UserConfigExport } from '@tarojs/cli'

export default {
  // The pages are small; the vendors are not: no source maps travel with a release.
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false },
} satisfies UserConfigExport<'webpack5'>
