import type { ConsentRule, Occupancy } from '../../types/household'
import type { FileNeed } from '../../types/household-words'
import type { KindProposal } from '../../types/plan'
import { type Kind, kinds } from '../../types/plan-words'
import { type ReasonCode, reasons as reasonWords } from '../../types/reasons'
import type { Day } from '../../types/schema'
import { dayAfter } from '../consent/beijing-day'
import type { Facts } from '../household/facts'

/** Grows with each change of the table, so that confirmations made under another one can be told apart. */
export const RULES_VERSION = 1
/** A flat counts as newly decorated this many days. Our decision: about as long as a decorator answers for the work. */
const NEW_DAYS = 3 * 365

export type DiagnosisFacts = {
  /** Of the file what holds today: stale fields are not in it. */
  file: Facts
  /** Reasons of the newest answer. */
  reasons: readonly ReasonCode[]
  occupancy: Occupancy
  consentRule: ConsentRule
  /** Only the tenant has answered, no owner has. */
  tenantOnly: boolean
  today: Day
}

type DiagnosisRule = {
  id: string
  kind: Kind
  /** What speaks for the kind, in words for staff; null: nothing. */
  when(facts: DiagnosisFacts): string | null
}

/** Said as a reason, or known as a worry from an interview. */
const said = (kind: Kind, reason: ReasonCode): DiagnosisRule => ({
  id: reason,
  kind,
  when({ reasons, file }) {
    if (reasons.includes(reason)) return `答复的理由：${reasonWords[reason]}`
    return file.concerns?.reasons.includes(reason) ? `说过担心：${reasonWords[reason]}` : null
  },
})

const careful = ['elder', 'elderAlone', 'examStudent', 'infant', 'helpless'] as const
const frail = ['quiet', 'noClimbing', 'seat', 'water', 'company'] as const satisfies readonly FileNeed[]

/**
 * What speaks for which kind of reluctance. Who lives there and what they need is shut in the file (rule 40), so their rules say only where to look. That a household has none of this makes it of no
 * kind: `schedule`, `doubt`, `dispute` and `other` point to none.
 */
export const diagnosisRules: readonly DiagnosisRule[] = [
  said('assetLocked', 'decoration'),
  said('assetLocked', 'repair'),
  {
    id: 'fineDecoration',
    kind: 'assetLocked',
    when: ({ file }) => (file.decoration?.standard === 'fine' ? '家里是精装修' : null),
  },
  {
    id: 'newDecoration',
    kind: 'assetLocked',
    when({ file: { decoration }, today }) {
      if (!decoration?.month || decoration.standard === 'old') return null
      const isNew = dayAfter(`${decoration.month}-01`, NEW_DAYS) >= today && `${decoration.month}-01` <= today
      return isNew ? `${decoration.month.replace('-', ' 年 ')} 月装修好，还不到三年` : null
    },
  },
  said('riskAverse', 'elderly'),
  said('riskAverse', 'exam'),
  said('riskAverse', 'noise'),
  {
    id: 'occupants',
    kind: 'riskAverse',
    when: ({ file }) =>
      file.occupants?.some(({ kind }) => (careful as readonly string[]).includes(kind))
        ? '档案里「家里有谁」一项'
        : null,
  },
  {
    id: 'needs',
    kind: 'riskAverse',
    when: ({ file }) =>
      file.needs?.some((need) => (frail as readonly string[]).includes(need)) ? '档案里「要照顾的地方」一项' : null,
  },
  said('costSensitive', 'cost'),
  said('costSensitive', 'tenancy'),
  {
    id: 'let',
    kind: 'costSensitive',
    when: ({ occupancy }) => (occupancy === 'tenant' ? '名册上写着房子出租' : null),
  },
  {
    id: 'tenantOnly',
    kind: 'costSensitive',
    when: ({ tenantOnly }) => (tenantOnly ? '租户答复了，房主还没有' : null),
  },
  {
    id: 'occupantsLet',
    kind: 'costSensitive',
    when: ({ file }) => (file.occupants?.some(({ kind }) => kind === 'tenant') ? '档案里「家里有谁」一项' : null),
  },
  {
    id: 'publicHousing',
    kind: 'costSensitive',
    when: ({ file, consentRule }) =>
      file.title === 'unsoldPublic' || consentRule === 'unit' ? '公房没有买下来，要产权单位点头' : null,
  },
]

/** The kind a reason given in an answer speaks for; undefined: none. */
export const kindOfReason = (reason: ReasonCode): Kind | undefined =>
  diagnosisRules.find(({ id }) => id === reason)?.kind

/** Kinds that something speaks for, each with all that does; the kind with more to it first. Nothing speaks for any: none. */
export const diagnose = (facts: DiagnosisFacts): KindProposal[] =>
  kinds
    .map((kind) => ({
      kind,
      evidence: diagnosisRules.flatMap((rule) => {
        const words = rule.kind === kind ? rule.when(facts) : null
        return words === null ? [] : [{ rule: rule.id, words }]
      }),
    }))
    .filter(({ evidence }) => evidence.length > 0)
    .sort((one, other) => other.evidence.length - one.evidence.length)
