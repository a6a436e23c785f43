/**
 * What WeChat allows, each with where the number stands. A breach is recorded in the report, raised as
 * `App.exceptionThrown`, and fails the call where WeChat fails it.
 */
export const KIB = 1024

export const limits = {
  /** One `setData` above this is slow: 256 KB. developers.weixin.qq.com, 小程序性能 › 合理使用 setData. A warning. */
  setDataWarnBytes: 256 * KIB,
  /** One `setData` above this is refused: 1,024 KB. Same place, and the Page reference (`setData`, 单次设置的数据不能超过 1024kB). */
  setDataMaxBytes: 1024 * KIB,
  /** Pages open at once: 10. Page routing, wx.navigateTo (小程序中页面栈最多十层). */
  pageStack: 10,
  /** One key: 1 MB, all keys: 10 MB. wx.setStorage. */
  storageKeyBytes: 1024 * KIB,
  storageTotalBytes: 10 * 1024 * KIB,
  /** wx.request, uploadFile and downloadFile at once: 10. 网络 › 使用说明 › 使用限制. Counted together, the stricter reading. */
  requestsAtOnce: 10,
  /** Default and greatest wait for a request: 60 s. 网络 › 超时时间. */
  requestTimeoutMs: 60_000,
  /** Templates in one subscription prompt: 3. The API's page says 5 today and said 3 before; 3 is safe on every version. */
  subscribeTemplates: 3,
  /** The main package and each subpackage: 2 MB; all together: 30 MB. 分包加载. */
  packageBytes: 2 * 1024 * KIB,
  allPackagesBytes: 30 * 1024 * KIB,
  /** Tabs of a tab bar: 2 to 5. 全局配置 › tabBar. */
  tabBarMin: 2,
  tabBarMax: 5,
  /** The scene of a mini-program code: 32 visible characters. wxacode.getUnlimited. */
  sceneCharacters: 32,
} as const

export type LimitName = keyof typeof limits

/** UTF-8 bytes of a text. */
export const utf8Bytes = (text: string): number => Buffer.byteLength(text, 'utf8')
