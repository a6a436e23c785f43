import type { AppRun } from '../app/app-run'
import { StorageRefused } from '../device/storage-space'
import { limits } from '../limits'
import { asyncApi, syncApi, WxFailure, type WxTable } from './define'

type Entry = { key: string; value: unknown }

/** wx.setStorage and its kin. Values are kept as JSON; a missing key reads as `''` at once and fails when asked later. */
export function storageApis(run: AppRun): WxTable {
  const { storage } = run.device
  const read = (key: string) => {
    const json = storage.get(key)
    return json === undefined ? undefined : run.realm.intrinsics.JSON.parse(json)
  }
  const write = (key: unknown, value: unknown) => {
    if (typeof key !== 'string' || key === '') throw new WxFailure('parameter error: parameter.key should be String')
    try {
      // `undefined` is kept as an empty text, what a phone gives back for it.
      storage.set(key, JSON.stringify(value) ?? '""')
    } catch (error) {
      if (!(error instanceof StorageRefused)) throw error
      run.breach(error.limit, error.message)
      throw new WxFailure(error.message)
    }
  }
  const info = () => ({
    keys: storage.keys,
    currentSize: Math.ceil(storage.bytes / 1024),
    limitSize: limits.storageTotalBytes / 1024,
  })
  return {
    setStorage: asyncApi(run, ({ key, data }) => write(key, data)),
    setStorageSync: syncApi(run, (key: string, data: unknown) => write(key, data)),
    batchSetStorageSync: syncApi(run, (list: Entry[]) => {
      for (const { key, value } of list) write(key, value)
    }),
    batchSetStorage: asyncApi(run, ({ kvList }) => {
      for (const { key, value } of kvList as Entry[]) write(key, value)
    }),
    getStorage: asyncApi(run, ({ key }) => {
      const data = read(String(key))
      if (data === undefined) throw new WxFailure('data not found')
      return { data }
    }),
    getStorageSync: syncApi(run, (key: string) => read(key) ?? ''),
    batchGetStorageSync: syncApi(run, (keys: string[]) => [...keys].map((key) => read(key) ?? '')),
    batchGetStorage: asyncApi(run, ({ keyList }) => ({
      dataList: (keyList as string[]).map((key) => read(key) ?? ''),
    })),
    removeStorage: asyncApi(run, ({ key }) => storage.remove(String(key))),
    removeStorageSync: syncApi(run, (key: string) => storage.remove(key)),
    clearStorage: asyncApi(run, () => storage.clear()),
    clearStorageSync: syncApi(run, () => storage.clear()),
    getStorageInfo: asyncApi(run, info),
    getStorageInfoSync: syncApi(run, info),
  }
}
