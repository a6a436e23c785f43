import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

const table = require('./aria-attributes')

/** Lets aria attributes reach WeChat's templates, in the built wxml and in the runtime alike (see aria-attributes.js). */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(ctx, table)
      const runtime = path.resolve(__dirname, 'aria-runtime.js')
      const before = platform.runtimePath
      platform.runtimePath = Array.isArray(before) ? [...before, runtime] : [before, runtime]
    },
  })
}
