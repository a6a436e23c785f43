import type { ConsentRule } from '../../types/household'
import type { RosterProblem } from '../../types/roster'
import { compact, isNothing } from './half-width'
import { isOrganisation } from './mask'
import { problemAt } from './problem'
import { readOwners } from './read-owners'
import { type Ownership, readOwnership } from './read-ownership'
import { readPhones } from './read-phone'
import { readShares } from './read-share'
import { type FieldRow, spotIn } from './reading'
import type { RosterOwner } from './roster-flat'
import { settleShares } from './settle-shares'

export type People = {
  owners: RosterOwner[]
  consentRule: ConsentRule
  isCoOwned: boolean
  /** What belongs in the note: remarks beside names, the lessee of public housing, a phone without a name. */
  remarks: string[]
}

const ownersOf = (
  row: FieldRow,
  problems: RosterProblem[],
): { owners: RosterOwner[]; remarks: string[]; isNamed: boolean; unnamed: number } => {
  const owners: RosterOwner[] = []
  const remarks: string[] = []
  let isNamed = false
  let unnamed = 0
  for (const field of row.cells.get('owner') ?? []) {
    const spot = spotIn(row, 'owner', field)
    if (field.cell.kind === 'error') {
      problems.push(
        problemAt(
          spot,
          'check',
          'cell_error',
          `姓名是 Excel 的错误值「${field.cell.text}」`,
          '可以先导入，记为「业主待查」；请在 Excel 里补上姓名。',
        ),
      )
      isNamed = true
      continue
    }
    const reading = readOwners(field.cell.text)
    for (const part of reading.notNames) {
      const isFormula = /^[=@+-]/.test(part)
      problems.push(
        problemAt(
          { ...spot, found: part },
          'fix',
          'owner_not_a_name',
          isFormula ? '姓名的开头像一条公式' : '这不像姓名或单位名称',
          '请填产权人的姓名或产权单位的全称，几个人用顿号隔开；不清楚就留空。',
        ),
      )
    }
    for (const part of reading.titles)
      problems.push(
        problemAt(
          { ...spot, found: part },
          'check',
          'owner_not_a_name',
          '这是称呼，不是全名',
          '可以先导入；请以后补上全名，核验业主时要用。',
        ),
      )
    isNamed ||= reading.notNames.length > 0
    unnamed += reading.unnamed
    remarks.push(...reading.remarks)
    for (const owner of reading.owners) if (!owners.some(({ name }) => name === owner.name)) owners.push(owner)
  }
  return { owners, remarks, isNamed: isNamed || owners.length > 0, unnamed }
}

/** Gives each owner a phone: the one beside the name, else the columns' phones in order. Extra phones are said, not kept. */
const givePhones = (row: FieldRow, owners: RosterOwner[], problems: RosterProblem[]): { spare: string[] } => {
  const phones: string[] = []
  for (const field of row.cells.get('phone') ?? []) {
    if (isNothing(field.cell.text)) continue
    const spot = spotIn(row, 'phone', field)
    const reading =
      field.cell.kind === 'text' || field.cell.kind === 'number'
        ? readPhones(field.cell.text)
        : { phones: [], hasMore: true }
    if (reading.hasMore || (reading.phones.length === 0 && /\d/.test(field.cell.text))) {
      const digits = field.cell.text.replace(/\D/g, '').length
      const why = /\d[eE]\+?\d/.test(field.cell.text)
        ? '手机号变成了科学计数'
        : digits > 0 && digits < 20
          ? `看不懂这个电话（${digits} 位数字）`
          : '看不懂这个电话'
      problems.push(
        problemAt(spot, 'check', 'phone_unreadable', why, '手机号是 11 位、以 1 开头。可以先导入，这个电话不会保存。'),
      )
    }
    phones.push(...reading.phones.filter((phone) => !phones.includes(phone)))
  }
  const spare = phones.filter((phone) => !owners.some((owner) => owner.phone === phone))
  for (const owner of owners) owner.phone ??= spare.shift() ?? null
  if (owners.length > 0 && spare.length > 0) {
    problems.push(
      problemAt(
        spotIn(row, 'phone'),
        'info',
        'several_phones',
        `电话比产权人多 ${spare.length} 个`,
        '每位产权人只存一个电话（手机优先），其余的没有导入。',
      ),
    )
  }
  return { spare }
}

/** Shares of a flat's owners, judged together: none, exact, or a problem. A share that cannot be read leaves the stricter rule (all must agree). */
const giveShares = (row: FieldRow, owners: RosterOwner[], problems: RosterProblem[]): boolean => {
  const cells = (row.cells.get('share') ?? []).filter((field) => !isNothing(field.cell.text))
  const text = cells.map((field) => field.cell.text).join('、')
  if (cells.length > 0 && owners.length > 0) {
    const shares = readShares(text, owners.length)
    // One owner per row: the row's share is that owner's, and the rows are added up later.
    if (shares) owners.forEach((owner, index) => (owner.share = shares[index]!))
    else
      problems.push(
        problemAt(
          spotIn(row, 'share', cells[0]),
          'check',
          'share_unreadable',
          '看不懂这个份额',
          '先按「须全体同意」导入；要按份额计算，请写成「1/2、1/2」或「50%、50%」。',
        ),
      )
  }
  return cells.length > 0 || owners.some((owner) => owner.share !== null)
}

const ownershipOf = (
  row: FieldRow,
  problems: RosterProblem[],
): { kinds: Set<Ownership['kind']>; unit: string | null } => {
  const kinds = new Set<Ownership['kind']>()
  let unit: string | null = null
  for (const field of row.cells.get('ownership') ?? []) {
    if (isNothing(field.cell.text) || field.cell.kind === 'error') continue
    const reading = readOwnership(field.cell.text)
    kinds.add(reading.kind)
    unit ??= reading.unit
    const isUnitColumn = /单位/.test(field.header)
    if (reading.kind === 'unknown' && !reading.unit && !isUnitColumn) {
      problems.push(
        problemAt(
          spotIn(row, 'ownership', field),
          'check',
          'ownership_unknown',
          '不认识这种产权性质',
          '先按私房导入；如果是没出售的公房，请写「直管公房」或「单位公房」。',
        ),
      )
    }
    if (reading.kind === 'unknown' && !reading.unit && isUnitColumn && compact(field.cell.text).length >= 3)
      unit ??= compact(field.cell.text)
  }
  return { kinds, unit }
}

/** Reads owners, phones, shares and title of one row, and who must agree for the flat (rule 29). */
export const readPeople = (row: FieldRow, problems: RosterProblem[]): People => {
  const { owners: named, remarks, isNamed, unnamed } = ownersOf(row, problems)
  const { kinds, unit } = ownershipOf(row, problems)
  const isPublic = kinds.has('public')
  let owners = named
  if (isPublic) {
    const persons = named.filter(({ name }) => !isOrganisation(name))
    if (persons.length > 0) remarks.push(`承租人：${persons.map(({ name }) => name).join('、')}`)
    const organisations = named.filter(({ name }) => isOrganisation(name))
    owners = organisations.length > 0 ? organisations : unit ? [{ name: unit, phone: null, share: null }] : []
    if (owners.length === 0) {
      problems.push(
        problemAt(
          spotIn(row, 'owner'),
          'check',
          'owner_missing',
          '没出售的公房，没有写产权单位',
          '可以先导入，记为「业主待查」；这一户要由产权单位同意，请补上单位名称。',
        ),
      )
    }
    // The phone of a lessee must not open the unit's consent.
    owners = owners.map((owner) => ({ ...owner, phone: organisations.includes(owner) ? owner.phone : null }))
  } else if (!isNamed && unit && !kinds.has('private')) {
    owners = [{ name: unit, phone: null, share: null }]
  } else if (!isNamed) {
    problems.push(
      problemAt(spotIn(row, 'owner'), 'check', 'owner_missing', '没有产权人姓名', '可以先导入，记为「业主待查」。'),
    )
  }
  if (isPublic && owners.every(({ name }) => !named.some((other) => other.name === name))) {
    const { spare } = givePhones(row, [], problems)
    if (spare.length > 0) remarks.push(`名册电话：${spare.join('、')}`)
  } else {
    const { spare } = givePhones(row, owners, problems)
    if (owners.length === 0 && spare.length > 0) remarks.push(`名册电话：${spare.join('、')}`)
  }
  const hasShare = giveShares(row, owners, problems)
  if (unnamed > 0)
    problems.push(
      problemAt(
        spotIn(row, 'owner'),
        'check',
        'several_owners',
        `还有 ${unnamed} 位产权人没有写名字`,
        '可以先导入；请补全，否则全体同意算不准。',
      ),
    )
  if (kinds.has('shares') && !hasShare && owners.length > 1) {
    problems.push(
      problemAt(
        spotIn(row, 'share'),
        'check',
        'share_unreadable',
        '写了按份共有，没有写份额',
        '先按「须全体同意」导入；请补上份额，例如「1/2、1/2」。',
      ),
    )
  }
  const settled = settleShares(owners, isPublic)
  return {
    owners,
    consentRule: settled.consentRule,
    isCoOwned: hasShare || kinds.has('joint') || kinds.has('shares'),
    remarks,
  }
}
