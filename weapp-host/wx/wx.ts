import type { AppRun } from '../app/app-run'
import { USER_FOLDER } from '../device/file-store'
import { accountApis } from './account'
import names from './api-names.json'
import { canIUse } from './can-i-use'
import { chooseApis } from './choose'
import { cloudApis } from './cloud'
import { type Implementation, type Options, settle, syncApi, WxFailure, type WxTable } from './define'
import { deviceApis } from './device'
import { dialogApis } from './dialogs'
import { fileApis } from './files'
import type { ApiShape } from './list-apis'
import { navigationApis } from './navigation'
import { privacyApis } from './privacy'
import { requestApis } from './request'
import { storageApis } from './storage'
import { subscribeApis } from './subscribe'
import { transferApis } from './transfer'
import { uiApis } from './ui'

type WxFunction = (this: unknown, ...args: never[]) => unknown

/** The `wx` of one run, and how the host reaches into it. */
export type Wx = {
  object: Record<string, unknown>
  /** The function as the host made it, whatever a test has put in its place. */
  original: (name: string) => WxFunction | undefined
  shapeOf: (name: string) => ApiShape | undefined
}

const shapes = names as Record<string, ApiShape>

/**
 * Every function of WeChat's list is an own, enumerable, replaceable property (Taro walks the keys at start-up, tests
 * replace what they mock); one that this host does not do fails by its name when it is called.
 */
export function createWx(run: AppRun): Wx {
  const { events } = run
  const table: WxTable = {
    ...events.apis(),
    ...storageApis(run),
    ...navigationApis(run),
    ...requestApis(run),
    ...transferApis(run),
    ...dialogApis(run),
    ...deviceApis(run),
    ...accountApis(run),
    ...privacyApis(run, events),
    ...chooseApis(run, events),
    ...subscribeApis(run),
    ...fileApis(run),
    ...uiApis(run),
  }
  table.canIUse = syncApi(run, (schema: string) => canIUse(schema, (api) => Object.hasOwn(table, api)))
  const originals = new Map<string, WxFunction>()
  const object = run.realm.own({}) as Record<string, unknown>
  for (const name of new Set([...Object.keys(shapes), ...Object.keys(table)])) {
    const implementation = table[name] ?? missing(run, shapes[name] as ApiShape)
    const made = run.realm.own(implementation.build(name)) as WxFunction
    originals.set(name, made)
    object[name] = made
  }
  object.env = run.realm.own({ USER_DATA_PATH: USER_FOLDER })
  object.cloud = run.realm.own(cloudApis(run))
  return {
    object,
    original: (name) => originals.get(name),
    shapeOf: (name) => (Object.hasOwn(table, name) ? asShape(table[name] as Implementation) : shapes[name]),
  }
}

const asShape = ({ kind }: Implementation): ApiShape => (kind === 'async' ? 'async' : 'sync')

function missing(run: AppRun, shape: ApiShape): Implementation {
  const report = (name: string) => {
    try {
      run.unsupported(`wx.${name}`)
    } catch {
      return new WxFailure('not supported by the headless host')
    }
  }
  if (shape !== 'async') return { kind: 'sync', build: (name) => () => run.unsupported(`wx.${name}`) }
  return {
    kind: 'async',
    build: (name) => (options?: Options) =>
      settle(run, name, options ?? {}, async () => {
        throw report(name)
      }),
  }
}
