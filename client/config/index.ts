import { createHash } from 'node:crypto'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ModuleSizesPlugin } from './module-sizes'

const root = path.resolve(__dirname, '..', '..')
const source = path.resolve(__dirname, '..', 'src')
const ours = ['types', 'domain', 'client/config'].map((folder) => path.join(root, folder) + path.sep)

/** Ours outside client/src: must go through babel as well. */
const ourOwn = (file: string) => ours.some((folder) => file.startsWith(folder))
/** A mini-program also needs packages with newer syntax (private fields) written in older. */
const ourOwnAndModern = (file: string) => ourOwn(file) || /node_modules[\\/](@tanstack|@noble)[\\/]/.test(file)

const abortController = [path.join(source, 'lib/abort.ts'), 'AbortController']
/** Asked for by scripts/build/taro.ts. */
const sizesFile = process.env.BUILD_MODULE_SIZES
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

/**
 * Taro gives each page of the web build its own copy of what pages share. Here what most pages need is one file, and what some of
 * them need is one file each time it is worth a request.
 */
const sharedScripts = {
  chunks: 'all' as const,
  cacheGroups: {
    default: false as const,
    defaultVendors: false as const,
    inputs: {
      name: 'inputs',
      chunks: 'async' as const,
      test: /[\\/](@stencil|@tarojs[\\/]components)[\\/].*\.js$/,
      minSize: 0,
      priority: 3,
    },
    everywhere: { name: 'everywhere', chunks: 'async' as const, minChunks: 10, minSize: 0, priority: 2 },
    several: { chunks: 'async' as const, minChunks: 2, minSize: 12_000, priority: 1, reuseExistingChunk: true },
  },
}

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
  // Names in quotes are longer, and wrong where they are private (`#"x"`).
  terser: { enable: true, config: { output: { quote_keys: false, keep_quoted_props: false } } },
  // svgo, which rewrites the drawings inside CSS addresses, loses their quoting inside custom properties.
  csso: { enable: true, config: { svgo: false } },
  // With two subpackages Taro cuts what they share into files of their own, and from a kept cache some of these name modules by numbers
  // that are no longer theirs (`n[e] is not a function`): a mini-program is built from nothing each time.
  cache: { enable: process.env.TARO_ENV === 'h5', name: cacheName },
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
    compile: { include: [ourOwnAndModern] },
    postcss: { pxtransform: { enable: false, config: {} } },
    webpackChain(chain, webpack) {
      // WeChat's realm has no AbortController, and a query without one stays pending for ever.
      chain.plugin('abort').use(webpack.ProvidePlugin, [{ AbortController: abortController }])
      // A component that only the web build shows stays out of the scripts that run at every start, with what it alone uses.
      chain.module
        .rule('components')
        .test(/client[\\/]src[\\/].*\.tsx$/)
        .set('sideEffects', false)
      if (sizesFile) chain.plugin('module-sizes').use(ModuleSizesPlugin, [root, sizesFile])
    },
  },
  h5: {
    // A file's name changes with its content, so that browsers keep it for good.
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [ourOwn] },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
    webpackChain(chain, webpack) {
      chain.resolve.alias.set('@tarojs/components$', path.resolve(__dirname, 'web-components.js'))
      // Every browser that runs our scripts has both.
      for (const polyfill of ['whatwg-fetch', 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only'])
        chain.resolve.alias.set(polyfill, false as unknown as string)
      chain
        .plugin('no-pull-to-refresh')
        .use(webpack.NormalModuleReplacementPlugin, [
          /taro-pull-to-refresh-core/,
          path.resolve(__dirname, 'no-pull-to-refresh.js'),
        ])
      // What a module does not use of that list stays out of its chunk.
      chain.module
        .rule('web-components')
        .test(/web-components\.js$/)
        .set('sideEffects', false)
      chain.optimization.splitChunks(sharedScripts)
      if (sizesFile) chain.plugin('module-sizes').use(ModuleSizesPlugin, [root, sizesFile])
    },
  },
}))
