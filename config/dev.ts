import type { UserConfigExport } from '@tarojs/cli'

// biome-ignore lint/style/noDefaultExport: merged by config/index.ts
export default { mini: {}, h5: {} } satisfies UserConfigExport<'webpack5'>
