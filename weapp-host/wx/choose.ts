import path from 'node:path'
import type { AppRun } from '../app/app-run'
import type { Answer, AnswerFile } from '../device/answers'
import { asyncApi, type Options, syncApi, WxFailure, type WxTable } from './define'
import type { EventHub } from './events'
import { checkPrivacy } from './privacy'

type Kept = { path: string; name: string; size: number }

/** Native choosers: what the person picks is prepared with `Host.answer`; without an answer they fail by name. */
export function chooseApis(run: AppRun, events: EventHub): WxTable {
  const choose = (result: (answer: Answer, options: Options) => object, camera = false) =>
    asyncApi(run, async (options, name) => {
      await checkPrivacy(run, events, name)
      if (camera && isCameraOnly(options) && run.device.permissions['scope.camera'] === false) {
        throw new WxFailure('auth deny', { errno: 103 })
      }
      const answer = answerOf(run, name)
      return { ...result(answer, options), ...answer.result }
    })
  const files = (answer: Answer, options: Options) => keep(run, answer, Number(options.count ?? 9))
  return {
    chooseMedia: choose((answer, options) => {
      const tempFiles = files(answer, options).map(({ path: tempFilePath, size }) => ({
        tempFilePath,
        size,
        fileType: 'image',
      }))
      return { type: 'image', tempFiles }
    }, true),
    chooseImage: choose((answer, options) => {
      const tempFiles = files(answer, options).map(({ path: file, size }) => ({ path: file, size }))
      return { tempFilePaths: tempFiles.map((file) => file.path), tempFiles }
    }, true),
    chooseMessageFile: choose((answer, options) => ({
      tempFiles: files(answer, options).map((file) => ({ ...file, type: 'file', time: Math.floor(Date.now() / 1000) })),
    })),
    createCameraContext: syncApi(run, () => ({
      takePhoto: asyncApi(run, async (_options, name) => {
        await checkPrivacy(run, events, 'camera')
        if (run.device.permissions['scope.camera'] === false) throw new WxFailure('auth deny', { errno: 103 })
        const answer = answerOf(run, name)
        const [photo] = keep(run, answer, 1)
        return { ...(photo ? { tempImagePath: photo.path } : {}), ...answer.result }
      }).build('takePhoto'),
    })),
    scanCode: asyncApi(run, (_options, name) => {
      if (run.device.permissions['scope.camera'] === false) throw new WxFailure('auth deny', { errno: 103 })
      return { scanType: 'QR_CODE', charSet: 'utf-8', rawData: '', ...answerOf(run, name).result }
    }),
    chooseLocation: choose(() => ({})),
    getLocation: choose(() => ({})),
    chooseAddress: choose(() => ({})),
  }
}

/** The prepared answer; a failure prepared is thrown, none prepared is a fault of the test and said so. */
export function answerOf(run: AppRun, api: string): Answer {
  const answer = run.device.answers.take(api)
  if (!answer) {
    run.complain(`${api}: nobody answers the native window; prepare an answer with Host.answer`)
    throw new WxFailure('cancel')
  }
  if (answer.fail !== undefined) throw new WxFailure(answer.fail, answer.errCode ? { errCode: answer.errCode } : {})
  return answer
}

function keep(run: AppRun, { files = [] }: Answer, count: number): Kept[] {
  return files.slice(0, count).map((file: AnswerFile) => {
    if (typeof file === 'string') return run.device.files.take(file)
    const bytes = Buffer.from(file.base64, 'base64')
    return { path: run.device.files.keep(bytes, path.extname(file.name)), name: file.name, size: bytes.length }
  })
}

const isCameraOnly = ({ sourceType }: Options): boolean =>
  Array.isArray(sourceType) && sourceType.length === 1 && sourceType[0] === 'camera'
