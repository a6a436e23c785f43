import { createHash } from 'node:crypto'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const root = path.resolve(__dirname, '..', '..')
const source = path.resolve(__dirname, '..', 'src')
const ours = ['types', 'domain', 'client/config'].map((folder) => path.join(root, folder) + path.sep)

/** Outside client/src, but must go through babel: our shared folders, and packages that ship syntax Taro's terser breaks. */
const compiled = (file: string) =>
  ours.some((folder) => file.startsWith(folder)) || /node_modules[\\/](@tanstack|@noble)[\\/]/.test(file)

const abortController = [path.join(source, 'lib/abort.ts'), 'AbortController']
const flags = ['TARO_APP_GATEWAY', 'TARO_APP_GALLERY'] as const

/** Builds that differ in place, target or flags must not share a cache: app.config.ts reads the flags unseen by webpack. */
const cacheName = createHash('sha1')
  .update(
    [
      root,
      process.env.TARO_ENV,
      process.env.NODE_ENV,
      process.env.TARO_APP_OUT,
      ...flags.map((name) => process.env[name]),
    ].join('\n'),
  )
  .digest('hex')
  .slice(0, 12)

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'chuanmen',
  date: '2026-1-1',
  // One CSS pixel is one CSS pixel on both targets: no rpx or rem, so desktop pages keep their size.
  designWidth: 375,
  deviceRatio: { 375: 1, 750: 1 },
  sourceRoot: 'src',
  // The build script says where; dist/<target> when Taro is started by hand.
  outputRoot: process.env.TARO_APP_OUT || `../dist/${process.env.TARO_ENV}`,
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-platform-h5',
    path.resolve(__dirname, 'aria-plugin.ts'),
  ],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // svgo, which rewrites the drawings inside CSS addresses, loses their quoting inside custom properties.
  csso: { enable: true, config: { svgo: false } },
  cache: { enable: true, name: cacheName },
  env: Object.fromEntries(flags.map((name) => [name, JSON.stringify(process.env[name] ?? '')])),
  alias: {
    '@': source,
    '@chuanmen/types': path.join(root, 'types'),
    '@chuanmen/domain': path.join(root, 'domain'),
  },
  mini: {
    // Styles do not depend on the order of components: each names only its own classes.
    miniCssExtractPluginOption: { ignoreOrder: true },
    optimizeMainPackage: { enable: true },
    compile: { include: [compiled] },
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain(chain, webpack) {
      // WeChat's realm has no AbortController, and a query without one stays pending for ever.
      chain.plugin('abort').use(webpack.ProvidePlugin, [{ AbortController: abortController }])
    },
  },
  h5: {
    miniCssExtractPluginOption: { ignoreOrder: true },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [compiled] },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
  },
}))
