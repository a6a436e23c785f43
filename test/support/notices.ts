import { planNotice, waterNotice } from '../../demo/texts'
import type { ActionName, Actions } from '../../types/contract'
import type { ActionAnswer } from '../../types/records'
import type { House } from './estate'

export type Answered<N extends ActionName> = ActionAnswer<Actions[N]['output']>
type Draft = Actions['notice.save']['input']
type Content = Draft['content']

export const HOUR_MS = 3_600_000
/** So many hours from the real now, to the second. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString()
/** A water stop of six hours that begins in so many. */
export const stopIn = (hours: number): Content =>
  waterNotice(new Date(Date.now() + hours * HOUR_MS), new Date(Date.now() + (hours + 6) * HOUR_MS))

/** Saves drafts of the community worker: the plan for the whole estate, bent by what a test is about. Answers the id. */
export const draftOf =
  (house: House) =>
  async (more: Partial<Omit<Draft, 'content'>> & { content?: Partial<Content> } = {}): Promise<string> => {
    const { content, ...rest } = more
    const { noticeId } = await house.community.call('notice.save', {
      estateId: house.estateId,
      target: { scope: 'estate' },
      ...rest,
      content: { ...planNotice, ...content },
    })
    return noticeId
  }

/** A notice that is out. */
export const publishedOf =
  (house: House) =>
  async (more: Parameters<ReturnType<typeof draftOf>>[0] = {}): Promise<string> => {
    const noticeId = await draftOf(house)(more)
    await house.community.call('notice.publish', { noticeId })
    return noticeId
  }
