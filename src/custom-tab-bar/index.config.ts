// biome-ignore lint/style/noDefaultExport: Taro reads the default export
export default { component: true }
