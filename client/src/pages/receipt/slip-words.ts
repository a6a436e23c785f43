import type { Receipt } from '@chuanmen/types/consent'
import { reasons as reasonWords } from '@chuanmen/types/reasons'
import { riserWords } from '@chuanmen/types/riser'
import { dayHour, dayOf } from '@/lib/format'
import { answerWords } from '../consent/answer-mark'

/** How well the signer was proven, in the words of the slip; a withdrawal repeats no proof. */
const proof: Record<Receipt['level'], string> = { 0: '', 1: '扫过贴码', 2: '手机号或上门验证码已核', 3: '房本已核' }

/** 「9F3A 71C2」: enough of a hash to compare by eye with the sheet in the lobby. */
export const fingerprint = (hash: string) =>
  hash
    .slice(0, 8)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ')

/** 「11·23」 on the seal. */
export function sealDay(at: string): string {
  const [, month, date] = dayOf(at).split('-')
  return `${Number(month)}·${Number(date)}`
}

export const isWithdrawal = ({ answers }: Pick<Receipt, 'answers'>) =>
  answers.every(({ state }) => state === 'withdrawn')

export const signerWords = ({ signer, level }: Pick<Receipt, 'signer' | 'level'>) => {
  const said = ['业主', proof[level]].filter((part) => part !== '' && part !== signer).join('，')
  return said ? `${signer}（${said}）` : signer
}

/** `tallyId` is the round and the stairwell. */
export function placeOf(tallyId: string): { roundId: string; stairwellId: string } {
  const at = tallyId.indexOf('~')
  return { roundId: tallyId.slice(0, at), stairwellId: tallyId.slice(at + 1) }
}

/** The whole slip as text, for keeping it anywhere: nothing in it that is not on the slip. */
export function slipText(receipt: Receipt): string {
  const { receiptNo, building, unit, room, answers, at, textVersion, textHash, method, head, clausesRead } = receipt
  return [
    `${isWithdrawal(receipt) ? '撤回回执' : '电子确认回执'} ${receiptNo}`,
    `${building}${unit} ${room}`,
    ...answers.map(({ item, state, words, reasons }) =>
      [`${riserWords[item].name}：${answerWords(state)}`, reasons.map((code) => reasonWords[code]).join('、'), words]
        .filter(Boolean)
        .join('；'),
    ),
    `确认人：${signerWords(receipt)}`,
    `时间：${dayHour(at)}（${at}）`,
    `文本：第${textVersion}版，指纹 ${textHash}`,
    ...(clausesRead.length > 0 ? [`责任条款：已单独看过并勾选 ${clausesRead.length} 条`] : []),
    `方式：${method}`,
    `链头：${head}`,
  ].join('\n')
}
