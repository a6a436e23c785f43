import { CLAIM_FEN_MAX } from '@chuanmen/types/limits'
import { refusals } from '@chuanmen/types/refusals'
import { yuan } from '@/lib/format'

export type Amount = { fen: number } | { problem: string }

const wide = /[０-９．，－]/g
const narrow = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)

/**
 * What a person typed as money, in integer fen: 「1280」「1,280.5」「¥1，280元」「１２８０」. Counted in digits and never as a fraction, so that no fen is lost.
 * The problem says how to mend it.
 */
export function amountOf(typed: string): Amount {
  const text = typed.replace(wide, narrow).replace(/[\s,¥￥]|元(?:整)?$/g, '')
  if (text === '') return { problem: '请填要多少钱，比如 1280' }
  if (/^-/.test(text)) return { problem: '金额不能是负数，请填要赔多少钱' }
  const parts = /^(\d+)(?:\.(\d*))?$/.exec(text)
  if (!parts) return { problem: '请只写数字，比如 1280 或 1280.50' }
  const [, whole = '', rest = ''] = parts
  if (rest.length > 2) return { problem: '最多写到分，小数点后两位' }
  const digits = whole.replace(/^0+/, '')
  // Longer than any amount allowed: not even counted.
  if (digits.length > 9) return { problem: refusals.claim_amount_invalid }
  const fen = Number(digits || '0') * 100 + Number(rest.padEnd(2, '0'))
  if (fen === 0) return { problem: '金额不能是 0。只想修好，请选「修好」' }
  if (fen > CLAIM_FEN_MAX) return { problem: `最多能填 ${yuan(CLAIM_FEN_MAX)}，更大的数额请打电话给居委会` }
  return { fen }
}
