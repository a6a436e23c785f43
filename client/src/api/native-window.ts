import { Failure } from './failure'

/**
 * What a person chose in a window of WeChat's own (camera, album, files, scanner); undefined when they changed their mind.
 * @throws Failure when WeChat or the phone does not let us, with what to do instead: they must be told, and shown another way.
 */
export async function unlessCancelled<T>(choosing: Promise<T>, otherWay: string): Promise<T | undefined> {
  try {
    return await choosing
  } catch (error) {
    const said = (error as { errMsg?: string }).errMsg ?? ''
    if (said.includes('cancel')) return undefined
    const why = said.includes('privacy')
      ? '没有同意隐私说明，所以打不开。'
      : /auth|permission|denied/.test(said)
        ? '手机没有允许微信用相机或相册。请到手机的「设置」里打开，再试一次。'
        : '没有打开相机或文件，请再试一次。'
    throw new Failure('refused', 'not_chosen', why + otherWay)
  }
}
