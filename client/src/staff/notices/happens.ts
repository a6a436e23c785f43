import type { NoticeContent } from '@chuanmen/types/notice'
import { day } from '@/lib/format'
import { spanWords } from '@/pages/notice/times'

/** 「11月28日 周六 上午9点—下午4点」; empty without a time. */
export const happens = ({ startsAt, endsAt }: Pick<NoticeContent, 'startsAt' | 'endsAt'>, now: number): string =>
  startsAt ? `${day(startsAt, now)} ${spanWords(startsAt, endsAt)}` : ''
