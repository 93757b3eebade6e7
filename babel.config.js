// The oldest phones in use; anything older would be ES5, a third larger (babel-preset-taro's default is iOS 9).
const targets = { ios: '12', chrome: '67' }

module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets }]] }
