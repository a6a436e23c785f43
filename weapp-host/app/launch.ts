import { limits } from '../limits'

/** How the app was opened: from the chat list, by a scanned code, … `scene` numbers: 附录 › 场景值列表. */
export type LaunchOptions = { path: string; query: Record<string, string>; scene: number; referrerInfo?: object }

/** 1001 发现栏小程序主入口: what a plain start looks like. */
const PLAIN_SCENE = 1001
/** 1047 to 1049: a mini-program code scanned, pressed long, or picked from the album. */
const CODE_SCENES = [1047, 1048, 1049]

/** Fills in what a launch leaves open. A query given in the path counts as well; values stay undecoded, as in WeChat. */
export function launchOptions(entryPage: string, given: Partial<LaunchOptions> = {}): LaunchOptions {
  const { path, query: written } = parsePageUrl(given.path || entryPage)
  const query = { ...written, ...given.query }
  if (CODE_SCENES.includes(given.scene ?? PLAIN_SCENE)) refuseLongScene(query.scene ?? '')
  return {
    path,
    query,
    scene: given.scene ?? PLAIN_SCENE,
    ...(given.referrerInfo ? { referrerInfo: given.referrerInfo } : {}),
  }
}

/** A code that nobody can have made, so nobody can scan it. */
function refuseLongScene(encoded: string): void {
  const scene = decodeURIComponent(encoded)
  if (scene.length <= limits.sceneCharacters) return
  throw new Error(`The scene "${scene}" has ${scene.length} characters; a code holds ${limits.sceneCharacters} at most`)
}

/** `/pages/a?x=1&y=%20` → path without the first slash, and the query with its values as they stand. */
export function parsePageUrl(url: string): { path: string; query: Record<string, string> } {
  const [rawPath = '', rawQuery = ''] = url.split(/\?(.*)/s)
  const query: Record<string, string> = {}
  for (const pair of rawQuery.split('&')) {
    if (pair === '') continue
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    query[name] = value
  }
  return { path: rawPath.replace(/^\//, '').replace(/\.html$/, ''), query }
}
