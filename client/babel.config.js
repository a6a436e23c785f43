/**
 * What the scripts may take for granted; Taro by itself writes for iOS 9. On the web what TanStack Query takes for granted (phones since
 * 2015), in a mini-program what the oldest WeChat with our base library runs on (libVersion in project.config.json).
 */
const targets = {
  h5: { chrome: '91', edge: '91', firefox: '90', safari: '15', ios: '15' },
  weapp: { chrome: '66', ios: '12' },
}

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: targets[process.env.TARO_ENV] }]],
}
