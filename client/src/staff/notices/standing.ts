import { happens } from '@/pages/notice/times'
import type { Entry } from './groups'

export type Standing = {
  words: string
  /** What is still to do; empty where there is no bar to draw. */
  left: string
  /** Why nobody has to be told any more. */
  mark: string
}

/** How it stands with the households, in two lines; one that is not out yet has only the first. */
export function standing({ state, isExpired, reached, households, replaces }: Entry): Standing {
  if (state === 'draft') return { words: '接着写', left: '', mark: '' }
  if (state === 'scheduled') return { words: '到点自己发', left: '', mark: '' }
  const mark = state === 'replaced' ? '被代替' : isExpired ? '过期' : ''
  // Nobody had heard of what was taken back.
  if (replaces === 'withdrawal' && households === 0) return { words: '不用告诉谁', left: '', mark }
  const words = `已触达 ${reached} / ${households} 户`
  if (mark) return { words, left: '不用再告诉', mark }
  return { words, left: reached === households ? '每户都知道了' : `还有 ${households - reached} 户不知道`, mark }
}

/** Where and when; a withdrawal names the time that is called off. */
export function placeAndTime(notice: Entry, now: number): string {
  const time = happens(notice, now)
  return [notice.where, time && notice.replaces === 'withdrawal' ? `原来定的 ${time}` : time]
    .filter(Boolean)
    .join(' · ')
}
