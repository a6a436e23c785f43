import { EventEmitter } from 'node:events'
import { Answers } from './answers'
import { FileStore } from './file-store'
import { StorageSpace } from './storage-space'

export type Privacy = {
  /** APIs named in the mini-program's privacy guide (公众平台 › 用户隐私保护指引); `'all'` when it was not given. */
  declared: 'all' | string[]
  /** `agreed` before, `ask` on the first need, `refused` whenever asked. */
  consent: 'agreed' | 'ask' | 'refused'
}

export type DeviceOptions = {
  dataFolder?: string
  storage?: Record<string, unknown>
  openid?: string
  gateway?: string
  fontSizeScaleFactor?: number
  theme?: 'light' | 'dark'
  netDelayMs?: number
  answersOneByOne?: boolean
  clockAheadMs?: number
  urlCheck?: boolean
  domains?: string[]
  privacy?: Partial<Privacy>
}

/** The phone: what stays when the app is killed. */
export class Device extends EventEmitter {
  readonly storage: StorageSpace
  readonly files = new FileStore()
  readonly answers = new Answers()
  readonly permissions: Record<string, boolean> = {}
  readonly privacy: Privacy
  readonly gateway: string | undefined
  readonly isUrlChecked: boolean
  /** Answers come in the order of asking, each after the one before was drawn: whatever the machine does, the same calls of `setData`. */
  readonly answersOneByOne: boolean
  /** How far its clock is ahead of the machine's. */
  readonly clockAheadMs: number
  readonly domains: string[]
  openid: string | undefined
  netDelayMs: number
  isOnline = true
  networkType = 'wifi'
  fontSizeScaleFactor: number
  theme: 'light' | 'dark'
  clipboard = ''

  constructor(options: DeviceOptions = {}) {
    super()
    // Every request on its way listens for the network.
    this.setMaxListeners(0)
    this.storage = new StorageSpace(options.dataFolder, options.storage)
    this.openid = options.openid
    this.gateway = options.gateway && withPath(options.gateway)
    this.fontSizeScaleFactor = options.fontSizeScaleFactor ?? 1
    this.theme = options.theme ?? 'light'
    this.netDelayMs = options.netDelayMs ?? 0
    this.answersOneByOne = options.answersOneByOne ?? false
    this.clockAheadMs = options.clockAheadMs ?? 0
    this.isUrlChecked = options.urlCheck ?? true
    this.domains = options.domains ?? []
    this.privacy = { declared: 'all', consent: 'agreed', ...options.privacy }
  }

  setOnline(isOnline: boolean, type = 'wifi'): void {
    const networkType = isOnline ? type : 'none'
    if (this.isOnline === isOnline && this.networkType === networkType) return
    this.isOnline = isOnline
    this.networkType = networkType
    this.emit('network', { isConnected: isOnline, networkType })
  }

  setTheme(theme: 'light' | 'dark'): void {
    if (this.theme === theme) return
    this.theme = theme
    this.emit('theme', { theme })
  }
}

/** `http://host:7300` means the local cloud's gateway there. */
function withPath(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + (pathname === '/' ? '/gateway' : pathname.replace(/\/$/, ''))
}
