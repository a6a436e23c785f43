import { CLAIM_FEN_MAX } from '@chuanmen/types/limits'
import { yuan } from '@/lib/format'
import { fenOf } from '@/lib/typed-yuan'

export type Amount = { fen: number } | { problem: string }

/** What a person asks for, in integer fen, or what is wrong with it and how to mend it. */
export function amountOf(typed: string): Amount {
  if (typed.trim() === '') return { problem: '请填要多少钱，比如 1280' }
  const fen = fenOf(typed)
  if (fen === null) return { problem: '请只写数字，最多到分，比如 1280 或 1280.50' }
  if (fen < 0) return { problem: '金额不能是负数，请填要赔多少钱' }
  if (fen === 0) return { problem: '金额不能是 0。只想修好，请选「修好」' }
  if (fen > CLAIM_FEN_MAX) return { problem: `最多能填 ${yuan(CLAIM_FEN_MAX)}，更大的数额请打电话给居委会` }
  return { fen }
}
