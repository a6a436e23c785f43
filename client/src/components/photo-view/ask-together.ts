import { PHOTO_LINKS_MAX } from '@chuanmen/types/limits'
import { requestRefusals } from '@chuanmen/types/refusals/request'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'

type Asked = { photoId: string; tell: (url: string) => void; fail: (error: unknown) => void }

/** Photos come into view one after the other, some milliseconds apart. */
const GATHER_MS = 30
/** Requests on their way at once; what comes into view meanwhile travels with the next. */
const AT_ONCE = 2

const waiting: Asked[] = []
let onTheirWay = 0
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Where a photo can be looked at. What a page asks for in one go travels as one request: WeChat lets ten be on their way, and a claim has twenty photos.
 * @throws Failure `not_found` for a photo that is not for these eyes.
 */
export const askTogether = (photoId: string): Promise<{ url: string }> =>
  new Promise((resolve, reject) => {
    waiting.push({ photoId, tell: (url) => resolve({ url }), fail: reject })
    if (timer === undefined) timer = setTimeout(send, GATHER_MS)
  })

function send() {
  timer = undefined
  while (waiting.length > 0 && onTheirWay < AT_ONCE) {
    onTheirWay += 1
    void ask(waiting.splice(0, PHOTO_LINKS_MAX)).finally(() => {
      onTheirWay -= 1
      send()
    })
  }
}

async function ask(some: readonly Asked[]) {
  try {
    const { urls } = await call('photo.links', { photoIds: some.map(({ photoId }) => photoId) })
    for (const { photoId, tell, fail } of some) {
      const url = urls[photoId]
      if (url === undefined) fail(new Failure('refused', 'not_found', requestRefusals.not_found))
      else tell(url)
    }
  } catch (error) {
    for (const { fail } of some) fail(error)
  }
}
