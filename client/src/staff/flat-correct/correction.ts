import { sharesAddUp } from '@chuanmen/domain/consent/shares'
import { type ConsentRule, consentRuleWords, type Occupancy, occupancyWords } from '@chuanmen/types/household'
import type { FlatView } from '@chuanmen/types/stairwell'
import type { Input } from '@/api/call'
import { area } from '@/lib/format'

export type ShareText = { numerator: string; denominator: string }

/** The form, as typed. Shares are kept per owner. */
export type CorrectionForm = {
  floor: string
  position: string
  area: string
  occupancy: Occupancy
  joinedTo: string
  consentRule: ConsentRule
  shares: Record<string, ShareText>
  filedSignerIds: string[]
  why: string
}
export type CorrectionErrors = Partial<Record<'floor' | 'position' | 'area' | 'shares' | 'filed' | 'why', string>>
export type CorrectionInput = Input<'flat.correct'>

export const formOf = ({ flat, owners, filedSignerIds }: FlatView): CorrectionForm => ({
  floor: String(flat.floor),
  position: flat.position,
  area: (flat.areaCentiSqm / 100).toFixed(2),
  occupancy: flat.occupancy,
  joinedTo: flat.joinedTo ?? '',
  consentRule: flat.consentRule,
  shares: Object.fromEntries(
    owners.map(({ signerId, share }) => [
      signerId,
      { numerator: share ? String(share.numerator) : '', denominator: share ? String(share.denominator) : '' },
    ]),
  ),
  filedSignerIds,
  why: '',
})

/** 「58.36」 as 5836, exactly; null for anything else. */
export function readArea(text: string): number | null {
  const parts = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!parts) return null
  const centi = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return centi > 0 ? centi : null
}

const whole = (text: string) => (/^-?\d{1,2}$/.test(text.trim()) ? Number(text) : null)
const part = (text = '') =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 10_000 ? Number(text) : null

function readShares(form: CorrectionForm, file: FlatView) {
  return file.owners.map(({ signerId }) => {
    const share = form.shares[signerId]
    const [numerator, denominator] = [part(share?.numerator), part(share?.denominator)]
    return numerator && denominator ? { signerId, numerator, denominator } : null
  })
}

/** What is wrong with the form, each in words that say how to put it right. */
export function checkForm(form: CorrectionForm, file: FlatView): CorrectionErrors {
  const errors: CorrectionErrors = {}
  const floor = whole(form.floor)
  if (floor === null || floor < -3 || floor > 60) errors.floor = '请写楼层数字，地下写 -1 到 -3'
  if (!form.position.trim() || form.position.trim().length > 8) errors.position = '请写尾号，例如 03'
  if (readArea(form.area) === null) errors.area = '请写建筑面积，最多两位小数，例如 58.36'
  if (form.consentRule === 'shares' && !sharesAddUp(readShares(form, file)))
    errors.shares = '每位产权人都要写份额，加起来正好等于 1，例如 1/2 和 1/2'
  if (form.consentRule === 'filed' && form.filedSignerIds.length === 0) errors.filed = '请选约定里由谁来签'
  if (!form.why.trim()) errors.why = '请写明依据，例如「看了房本」'
  return errors
}

type Change = { name: string; before: string; after: string; part: Partial<CorrectionInput> }

/** Only what differs from the file, to show before saving and to send. */
export function changesOf(form: CorrectionForm, file: FlatView, roomOf: (flatId: string) => string): Change[] {
  const { flat, owners } = file
  const changes: Change[] = []
  const floor = whole(form.floor)
  if (floor !== null && floor !== flat.floor)
    changes.push({ name: '楼层', before: `${flat.floor} 层`, after: `${floor} 层`, part: { floor } })
  const position = form.position.trim()
  if (position && position !== flat.position)
    changes.push({ name: '尾号', before: flat.position, after: position, part: { position } })
  const areaCentiSqm = readArea(form.area)
  if (areaCentiSqm !== null && areaCentiSqm !== flat.areaCentiSqm) {
    changes.push({
      name: '建筑面积',
      before: area(flat.areaCentiSqm),
      after: area(areaCentiSqm),
      part: { areaCentiSqm },
    })
  }
  if (form.occupancy !== flat.occupancy) {
    changes.push({
      name: '居住情况',
      before: occupancyWords[flat.occupancy],
      after: occupancyWords[form.occupancy],
      part: { occupancy: form.occupancy },
    })
  }
  const joinedTo = form.joinedTo || null
  if (joinedTo !== flat.joinedTo) {
    const words = (id: string | null) => (id ? `并入 ${roomOf(id)}` : '单独一户')
    changes.push({ name: '合并', before: words(flat.joinedTo), after: words(joinedTo), part: { joinedTo } })
  }
  if (form.consentRule !== flat.consentRule) {
    changes.push({
      name: '怎么算同意',
      before: consentRuleWords[flat.consentRule],
      after: consentRuleWords[form.consentRule],
      part: { consentRule: form.consentRule },
    })
  }
  const shares = readShares(form, file)
  const shareWords = (list: ({ numerator: number; denominator: number } | null)[]) =>
    list.map((one) => (one ? `${one.numerator}/${one.denominator}` : '未写')).join('、')
  const before = shareWords(owners.map(({ share }) => share))
  const after = shareWords(shares)
  if (form.consentRule === 'shares' && before !== after) {
    changes.push({ name: '份额', before, after, part: { shares: shares.filter((one) => one !== null) } })
  }
  if (
    form.consentRule === 'filed' &&
    [...form.filedSignerIds].sort().join() !== [...file.filedSignerIds].sort().join()
  ) {
    const words = (ids: readonly string[]) =>
      owners
        .filter(({ signerId }) => ids.includes(signerId))
        .map(({ masked }) => masked)
        .join('、') || '没有'
    changes.push({
      name: '约定由谁签',
      before: words(file.filedSignerIds),
      after: words(form.filedSignerIds),
      part: { filedSignerIds: form.filedSignerIds },
    })
  }
  return changes
}
