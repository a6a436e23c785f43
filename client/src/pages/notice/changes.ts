import type { NoticeContent } from '@chuanmen/types/notice'
import { happens } from './times'

type Told = Pick<NoticeContent, 'startsAt' | 'endsAt' | 'where'>

/** What the corrected notice had said of time and place, where the correction says otherwise: its author may have named only why. */
export function saidBefore(old: Told, fresh: Told, now: Date): string[] {
  const before = happens(old, now)
  return [
    before !== '' && before !== happens(fresh, now) ? `原来的时间：${before}` : '',
    old.where !== '' && old.where !== fresh.where ? `原来的地点：${old.where}` : '',
  ].filter((line) => line !== '')
}
