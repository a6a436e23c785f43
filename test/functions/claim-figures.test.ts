import * as XLSX from '@e965/xlsx'
import { applyCount, emptyFigures } from '../../domain/claim/figures'
import type { ClaimDoc, ClaimFiguresDoc } from '../../types/claim'
import type { Actions } from '../../types/contract'
import { type ClaimReaders, claimReaders } from '../support/claim-readers'

let house: ClaimReaders
beforeAll(async () => {
  house = await claimReaders()
})
afterAll(() => house?.cloud.stop())

const pageOf = () => house.community.call('claim.figures', { estateId: house.estateId })
const stored = async () => house.one<ClaimFiguresDoc>('claimFigures', house.estateId)
/** Counted anew from every claim there is. */
const anew = async (): Promise<ClaimFiguresDoc> =>
  (await house.find<ClaimDoc>('claims', { estateId: house.estateId })).reduce(
    (sum, { counted }) => applyCount(sum, null, counted),
    emptyFigures(house.estateId),
  )
const sums = (figures: ClaimFiguresDoc | undefined) => figures && { ...figures, rev: 0 }
const settle = async (claimId: string) => {
  const receipt = { amountFen: 1_000, paidOn: '2026-09-14', ref: '0042' }
  const line = { from: 'own', name: '瓷砖', unit: '块', unitFen: 1_000, quantityCenti: 100, why: '表里没有' } as const
  await house.move(house.crew, claimId, { kind: 'acknowledge', words: '' })
  await house.move(house.crew, claimId, await house.inspect('302'))
  await house.move(house.community, claimId, house.judge)
  await house.move(house.community, claimId, { kind: 'offer', offer: { how: 'money', items: [line] }, words: '' })
  await house.move(house.holder, claimId, { kind: 'accept', words: '' })
  await house.move(house.crew, claimId, { kind: 'fulfil', words: '', photoIds: [], receipt })
  await house.move(house.holder, claimId, { kind: 'confirm', stars: 4, words: '' })
}

test('an estate without claims has a page of nothing', async () => {
  expect(await pageOf()).toMatchObject({ total: { claims: 0, settled: 0, medianDays: null, paidFen: 0 }, crews: [] })
})

test('each move is in the figures when it is answered, and they are what counting all claims anew gives', async () => {
  const { claimId } = await house.submit(house.holder, '302')
  await house.submit(house.neighbour, '202')
  expect(await pageOf()).toMatchObject({ open: { upTo3: 2 }, openByRung: { contractor: 2, community: 0, street: 0 } })
  await settle(claimId)
  expect(await pageOf()).toMatchObject({
    open: { upTo3: 1 },
    total: { claims: 2, settled: 1, medianDays: 0, paidFen: 1_000 },
    buildings: [{ building: '1号楼', claims: 2, settled: 1, open: 1, medianDays: 0 }],
    damages: [{ damage: 'leak', claims: 2, paidFen: 1_000 }],
    crews: [{ crewId: null, claims: 2, ended: 1, onTime: 1, late: 0, meanStars: 4 }],
  })
  expect(sums(await stored())).toEqual(sums(await anew()))
})

test('claims moved by many at once are each counted once', async () => {
  const filed = await Promise.all(
    Array.from({ length: 8 }, (_, at) => house.submit(at % 2 ? house.holder : house.tenant, '302')),
  )
  await Promise.all(filed.map(({ claimId }) => house.ask(house.crew, claimId, { kind: 'acknowledge', words: '' })))
  await house.runTimer('aggregation')
  expect((await pageOf()).total.claims).toBe(10)
  expect(sums(await stored())).toEqual(sums(await anew()))
})

test('what a crash kept from the figures the timer carries there, once however often it runs (rule 20)', async () => {
  const { claimId } = await house.submit(house.holder, '302')
  const before = await stored()
  // As a run that died right after its commit left it.
  await house.db.collection('claims').doc(claimId).update({ isCounted: false, counted: null })
  const claim = await house.claim(claimId)
  const without = applyCount(before ?? emptyFigures(house.estateId), await countedOf(claim), null)
  const { _id, ...rest } = without
  await house.db.collection('claimFigures').doc(_id).set(rest)
  await Promise.all([house.runTimer('aggregation'), house.runTimer('aggregation')])
  await house.runTimer('aggregation')
  expect(sums(await stored())).toEqual(sums(before))
  expect((await house.claim(claimId)).isCounted).toBe(true)
})
const countedOf = async (claim: ClaimDoc) => {
  const { countOf } = await import('../../domain/claim/count')
  return countOf(claim, [])
}

test('an overdue claim is late and climbs in the figures by the clock alone', async () => {
  await house.at('2026-09-17T07:00')
  await house.runTimer('aggregation')
  const { openByRung, crews } = await pageOf()
  expect(openByRung.community).toBeGreaterThan(0)
  expect(crews[0]?.late).toBeGreaterThan(0)
  expect(sums(await stored())).toEqual(sums(await anew()))
  await house.at('2026-09-14T07:00')
})

test('residents of a building are told nothing below five claims, then how many and how fast (rule 43)', async () => {
  const told = async (room: string) =>
    (await (await house.owner(room)).call('claim.mine', { flatId: house.flat(room).flatId })).building
  expect(await told('101')).toEqual({ name: '1号楼', claims: 11, settled: 1, medianDays: null })
  const figures = await stored()
  const house1 = figures?.buildings['1号楼']
  if (!figures || !house1) throw new Error('no figures')
  const put = async (changed: Partial<typeof house1>) => {
    const { _id, ...rest } = { ...figures, buildings: { '1号楼': { ...house1, ...changed } } }
    await house.db.collection('claimFigures').doc(_id).set(rest)
  }
  await put({ claims: 4 })
  expect(await told('101')).toBeNull()
  await put({ claims: 12, settled: 11, days: { 4: 11 } })
  expect(await told('101')).toEqual({ name: '1号楼', claims: 12, settled: 11, medianDays: 4 })
  await put({})
})

test('the file has the figures and a month’s claims, no name, number to ring or words, and nothing that a sheet would compute', async () => {
  const { name, base64 } = await house.community.call('claim.workbook', { estateId: house.estateId, month: '2026-09' })
  expect(name).toBe('赔付申请-2026-09.xlsx')
  const book = XLSX.read(Buffer.from(base64, 'base64'))
  expect(book.SheetNames).toEqual(['统计', '申请'])
  const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets.申请 as XLSX.WorkSheet, { header: 1 })
  expect(rows).toHaveLength(12)
  expect(rows[1]?.slice(0, 8)).toEqual([
    'PF-260914-01',
    '1号楼',
    '1门',
    '302',
    '卫生间',
    '漏水、渗水',
    '2026-09-14',
    '已办结',
  ])
  const cells = book.SheetNames.flatMap((sheet) => Object.values(book.Sheets[sheet] ?? {})) as XLSX.CellObject[]
  expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
  expect(JSON.stringify(cells)).not.toMatch(/顶上往下滴水|己一|1390000/)
})

test.each<['claim.figures' | 'claim.workbook', Partial<Actions['claim.workbook']['input']>]>([
  ['claim.figures', {}],
  ['claim.workbook', { month: '2026-09' }],
])('%s is for who decides, and not for a crew, which is a party', async (action, more) => {
  for (const person of [house.crew, house.holder, house.lead, house.outsider, house.administrator])
    expect(await person.ask(action, { estateId: house.estateId, ...more } as never)).toMatchObject({ ok: false })
})
