import { type ClaimAt, claimAtWords } from '@chuanmen/types/claim-words'

/** Where a claim stands, as those read it who handle it: the residents' words call the household 「您」. */
export const staffAtWords: Record<ClaimAt, string> = {
  ...claimAtWords,
  submitted: '等受理',
  acknowledged: '等上门查看',
  inspected: '等认定责任',
  judged: '等给出办法',
  offered: '等住户答复',
  done: '等住户确认',
  objected: '住户有异议',
  final: '调解结果等住户',
}
