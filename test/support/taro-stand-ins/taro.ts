import { useEffect } from 'react'

/** Taro's calls and hooks for tests: storage works, moves between pages are recorded, the rest answers as a willing phone would. */
const storage = new Map<string, unknown>()
const fine = () => jest.fn(async (): Promise<unknown> => ({ errMsg: 'ok' }))

/** What a test may set before it renders a page. */
export const stage = {
  params: {} as Record<string, string>,
  pages: [{ route: 'pages/home/index' }] as { route: string }[],
  /** Empties storage and forgets parameters, pages and recorded calls. */
  reset() {
    storage.clear()
    stage.params = {}
    stage.pages = [{ route: 'pages/home/index' }]
    jest.clearAllMocks()
  },
}

const Taro = {
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  getEnv: () => 'WEB',
  cloud: { init: jest.fn(), callFunction: fine() },
  request: fine(),
  uploadFile: fine(),
  downloadFile: fine(),
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
  getCurrentPages: () => stage.pages,
  getCurrentInstance: () => ({ router: { params: stage.params, path: stage.pages.at(-1)?.route } }),
  navigateTo: fine(),
  redirectTo: fine(),
  reLaunch: fine(),
  switchTab: fine(),
  navigateBack: fine(),
  showToast: fine(),
  hideToast: fine(),
  showLoading: fine(),
  hideLoading: fine(),
  showModal: jest.fn(async () => ({ confirm: true, cancel: false })),
  showActionSheet: jest.fn(async () => ({ tapIndex: 0 })),
  makePhoneCall: fine(),
  setClipboardData: fine(),
  setNavigationBarTitle: fine(),
  pageScrollTo: fine(),
  stopPullDownRefresh: fine(),
  vibrateShort: fine(),
  scanCode: jest.fn(async () => ({ result: '' })),
  chooseMedia: jest.fn(async () => ({ tempFiles: [] as { tempFilePath: string; size: number }[] })),
  chooseMessageFile: jest.fn(async () => ({ tempFiles: [] as { path: string; name: string; size: number }[] })),
  previewImage: fine(),
  requestSubscribeMessage: jest.fn(async () => ({})),
  login: jest.fn(async () => ({ code: 'login-code' })),
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 812, statusBarHeight: 44, pixelRatio: 2 }),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeScaleFactor: 1 }),
  getDeviceInfo: () => ({ platform: 'devtools' }),
  getSystemInfoSync: () => ({ platform: 'devtools', windowWidth: 375, windowHeight: 812 }),
  getMenuButtonBoundingClientRect: () => ({ top: 48, height: 32, left: 281, right: 368, width: 87, bottom: 80 }),
  getAccountInfoSync: () => ({ miniProgram: { envVersion: 'develop' } }),
  eventCenter: { on: jest.fn(), off: jest.fn(), trigger: jest.fn() },
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  nextTick: (run: () => void) => queueMicrotask(run),
}

// biome-ignore lint/correctness/useExhaustiveDependencies: a page is shown once in a test
const once = (run?: () => void) => useEffect(() => run?.(), [])
const never = () => undefined

export const useLaunch = once
export const useLoad = (run: (params: Record<string, string>) => void) => once(() => run(stage.params))
export const useDidShow = once
export const useReady = once
export const useDidHide = never
export const useUnload = never
export const usePullDownRefresh = never
export const useReachBottom = never
export const usePageScroll = never
export const useShareAppMessage = never
export const useShareTimeline = never
export const useRouter = () => ({ params: stage.params, path: stage.pages.at(-1)?.route ?? '' })

export const { getCurrentPages, getCurrentInstance, getStorageSync, setStorageSync } = Taro
export default Taro
