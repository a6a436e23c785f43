/** How a household was met. `office`: it came by itself; limits on visits do not count that. */
export const visitHows = ['door', 'call', 'office'] as const
export type VisitHow = (typeof visitHows)[number]
export const visitHowWords: Record<VisitHow, string> = { door: '上门', call: '打电话', office: '住户来访' }

/** What for. `ask`: for its answer in a round; a household that said no, or not now, is not asked again (rule 43). */
export const visitPurposes = ['ask', 'issue', 'file', 'paper', 'talk', 'promise', 'care'] as const
export type VisitPurpose = (typeof visitPurposes)[number]
export const visitPurposeWords: Record<VisitPurpose, string> = {
  ask: '征求意见',
  issue: '答复问题',
  file: '了解情况',
  paper: '签纸质意见',
  talk: '面谈',
  promise: '看承诺办得怎样',
  care: '看望',
}

export const visitMets = ['owner', 'family', 'tenant', 'nobody', 'notOpened'] as const
export type VisitMet = (typeof visitMets)[number]
export const visitMetWords: Record<VisitMet, string> = {
  owner: '业主',
  family: '家里人',
  tenant: '租户',
  nobody: '没人在家',
  notOpened: '在家，没开门',
}

export const visitOutcomes = ['agrees', 'willThink', 'raises', 'declines', 'comeBack', 'none'] as const
export type VisitOutcome = (typeof visitOutcomes)[number]
export const visitOutcomeWords: Record<VisitOutcome, string> = {
  agrees: '愿意同意',
  willThink: '再想想',
  raises: '提了新问题',
  declines: '不愿意谈',
  comeBack: '约了下次',
  none: '没有结果',
}
