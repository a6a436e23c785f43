import type { PlanTemplates, TemplateStep } from '../../types/plan'
import type { Kind } from '../../types/plan-words'
import type { ReasonCode } from '../../types/reasons'

type Step = Omit<TemplateStep, 'helpKind'> & Partial<Pick<TemplateStep, 'helpKind'>>
const step = (one: Step): TemplateStep => ({ helpKind: null, ...one })

const answer = (what: string, days: number, who: Step['who'] = 'contact'): TemplateStep =>
  step({ step: 'answer', does: 'answer', what, who, days })
const help = (helpKind: NonNullable<TemplateStep['helpKind']>, what: string, days: number): TemplateStep =>
  step({ step: helpKind, does: 'help', what, who: 'contact', days, helpKind })

/** What the three steps about a let flat have in common, whether its tenancy was given as a reason or confirmed as a kind. */
const ofLetFlat: TemplateStep[] = [
  step({ step: 'owner', does: 'contactOwner', what: '联系房主，问清楚担心什么', who: 'contact', days: 3 }),
  step({ step: 'upkeep', does: 'upkeepNote', what: '把房主的维修义务说明白，附上法条', who: 'contact', days: 7 }),
  step({ step: 'offer', does: 'offer', what: '谈减租，或施工那几天临时住哪里', who: 'community', days: 10 }),
]
const talk = step({ step: 'talk', does: 'talk', what: '约施工单位、装修师傅和家里人一起谈', who: 'community', days: 7 })
const photos = step({ step: 'photos', does: 'other', what: '施工前把家里拍照留底，双方签字', who: 'contact', days: 10 })
const quietDays = step({
  step: 'quietDays',
  does: 'quiet',
  what: '记下考试的日子，那几天不施工',
  who: 'contact',
  days: 3,
})

/** The plan each kind opens (一户一策). Days and order are our decision; staff of an estate may edit them. */
const byKind: Record<Kind, TemplateStep[]> = {
  assetLocked: [
    talk,
    photos,
    step({ step: 'standard', does: 'other', what: '说定每一面补成什么样、坏了谁负责', who: 'community', days: 10 }),
  ],
  riskAverse: [
    help('toilet', '停水那几天借一把坐便椅（找残联）', 7),
    help('company', '施工时有人在家陪着', 7),
    help('care', '施工那几天有人上门照看', 7),
    help('cleaning', '施工前后请驿站来打扫', 10),
    help('water', '停水那几天送水到家', 7),
    { ...quietDays, what: '记下考试、养病的日子，那几天不施工' },
  ],
  costSensitive: ofLetFlat,
}

/** What each reason of a "no" puts on the issue list (问题清单): at the least an answer. Our decision, editable as well. */
const byReason: Record<ReasonCode, TemplateStep[]> = {
  decoration: [answer('说清楚拆哪里、怎么护住装修', 3), talk],
  repair: [answer('说清楚补成什么样、谁负责、保多久', 5, 'community'), photos],
  elderly: [
    answer('问清楚施工那几天家里要什么照顾', 3),
    help('company', '施工时有人在家陪着', 7),
    help('toilet', '停水那几天借一把坐便椅（找残联）', 7),
  ],
  exam: [quietDays, help('quiet', '找一处安静的地方自习', 7)],
  noise: [
    answer('说清楚哪几天吵、哪几天停水', 3),
    help('water', '停水那几天送水到家', 7),
    help('cleaning', '施工前后请驿站来打扫', 10),
  ],
  cost: [answer('说清楚要不要自己出钱、出多少', 3, 'community')],
  schedule: [answer('按家里方便的日子排施工', 5, 'community')],
  tenancy: ofLetFlat,
  doubt: [answer('上门讲清楚怎么改、为什么要改', 3)],
  dispute: [
    answer('弄清楚谁能签字、还缺什么材料', 5, 'community'),
    step({ step: 'family', does: 'other', what: '请家里人坐到一起商量一次', who: 'community', days: 14 }),
  ],
  other: [answer('问清楚具体担心什么，给个答复', 3)],
}

/** As they stand where staff of an estate changed nothing. */
export const defaultTemplates: PlanTemplates = { byKind, byReason }
