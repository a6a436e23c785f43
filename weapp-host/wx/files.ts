import type { AppRun } from '../app/app-run'
import { USER_FOLDER } from '../device/file-store'
import { asyncApi, type Options, syncApi, WxFailure, type WxTable } from './define'

type FileCall = (options: Options) => unknown

/** The FileSystemManager and wx.saveFile: what reads, writes and lists. The rest of its methods fail by name. */
export function fileApis(run: AppRun): WxTable {
  const { files } = run.device
  const bytesOf = (file: unknown): Buffer => {
    const bytes = files.read(String(file))
    if (!bytes) throw new WxFailure(`no such file or directory, open '${String(file)}'`, { errno: 1300002 })
    return bytes
  }
  const decode = (bytes: Buffer, encoding: unknown) =>
    encoding === undefined ? bytes : bytes.toString(encoding as BufferEncoding)
  const writable = (file: unknown): string => {
    const target = String(file)
    if (!target.startsWith(`${USER_FOLDER}/`))
      throw new WxFailure(`permission denied, open "${target}"`, { errno: 1300013 })
    return target
  }
  const encode = (data: unknown, encoding: unknown): Buffer =>
    typeof data === 'string'
      ? Buffer.from(data, (encoding as BufferEncoding) ?? 'utf8')
      : Buffer.from(new Uint8Array(data as ArrayBuffer))
  const calls: Record<string, FileCall> = {
    access: ({ path }) => {
      if (!files.has(String(path))) throw new WxFailure(`no such file or directory ${String(path)}`, { errno: 1300002 })
    },
    readFile: ({ filePath, encoding }) => ({ data: decode(bytesOf(filePath), encoding) }),
    writeFile: ({ filePath, data, encoding }) => files.write(writable(filePath), encode(data, encoding)),
    appendFile: ({ filePath, data, encoding }) =>
      files.write(writable(filePath), Buffer.concat([bytesOf(filePath), encode(data, encoding)])),
    copyFile: ({ srcPath, destPath }) => files.write(writable(destPath), bytesOf(srcPath)),
    saveFile: ({ tempFilePath, filePath }) => {
      const savedFilePath = String(filePath ?? String(tempFilePath).replace(/^.*\//, `${USER_FOLDER}/`))
      files.write(writable(savedFilePath), bytesOf(tempFilePath))
      files.remove(String(tempFilePath))
      return { savedFilePath }
    },
    unlink: ({ filePath }) => {
      if (!files.remove(String(filePath)))
        throw new WxFailure(`no such file or directory, unlink '${String(filePath)}'`)
    },
    mkdir: ({ dirPath }) => files.makeFolder(writable(dirPath)),
    readdir: ({ dirPath }) => ({ files: files.list(String(dirPath)) }),
    getFileInfo: ({ filePath }) => ({ size: bytesOf(filePath).length }),
  }
  const manager: Record<string, unknown> = {}
  for (const [name, call] of Object.entries(calls)) manager[name] = asyncApi(run, call).build(name)
  manager.accessSync = syncApi(run, (path: string) => calls.access?.({ path })).build('accessSync')
  manager.readFileSync = syncApi(run, (filePath: string, encoding?: string) =>
    decode(bytesOf(filePath), encoding),
  ).build('readFileSync')
  manager.writeFileSync = syncApi(run, (filePath: string, data: unknown, encoding?: string) =>
    calls.writeFile?.({ filePath, data, encoding }),
  ).build('writeFileSync')
  manager.unlinkSync = syncApi(run, (filePath: string) => calls.unlink?.({ filePath })).build('unlinkSync')
  manager.mkdirSync = syncApi(run, (dirPath: string) => calls.mkdir?.({ dirPath })).build('mkdirSync')
  manager.readdirSync = syncApi(run, (dirPath: string) => files.list(dirPath)).build('readdirSync')
  for (const name of ['stat', 'rename', 'rmdir', 'unzip', 'open', 'truncate', 'readZipEntry', 'readCompressedFile']) {
    manager[name] = () => run.unsupported(`FileSystemManager.${name}`)
  }
  return {
    getFileSystemManager: syncApi(run, () => run.realm.own(manager)),
    saveFile: asyncApi(run, (options) => calls.saveFile?.(options)),
    getFileInfo: asyncApi(run, (options) => calls.getFileInfo?.(options)),
  }
}
