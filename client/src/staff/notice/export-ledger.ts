import type { Door } from '@chuanmen/types/notice-ledger'
import { dayHour, dayOf } from '@/lib/format'
import { saveFile } from '@/lib/save-file'
import { csv } from '../csv'
import { doorFacts, doorSentence, doorSign } from './door-words'
import type { NoticeView, Stairwell } from './use-notice'

type Ledger = { stairwell: Pick<Stairwell, 'building' | 'unit'>; doors: readonly Door[] }

const head = ['楼', '楼门', '房号', '情况', '什么时候', '说明', '微信和登记', '回答']

/** One row a door, without a name or a number: safe to hand on. */
export const ledgerRows = (
  ledgers: readonly Ledger[],
  question: NoticeView['content']['question'],
  now: number,
): string[][] => [
  head,
  ...ledgers.flatMap(({ stairwell: { building, unit }, doors }) =>
    doors.map((door) => [
      building,
      unit,
      door.room,
      doorSign(door).words,
      door.at ? dayHour(door.at, now) : '',
      doorSentence(door, now),
      doorFacts(door, now).join('；'),
      door.answer === null ? '' : (question?.options[door.answer] ?? ''),
    ]),
  ),
]

/** A title may hold what a file name may not. */
const fileName = (title: string, now: number) => `${title.replace(/[\\/:*?"<>|\s]/g, '_')}-触达-${dayOf(now)}.csv`

export const exportLedger = ({ content }: NoticeView, ledgers: readonly Ledger[]) => {
  const now = Date.now()
  return saveFile(fileName(content.title, now), { text: csv(ledgerRows(ledgers, content.question, now)) })
}
