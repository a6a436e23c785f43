import * as XLSX from '@e965/xlsx'
import { emptyFigures } from '../../../domain/claim/figures'
import { figuresPage } from '../../../domain/claim/figures-page'
import { claimAt, closed } from '../../../test/support/any-claim'
import { claimsSheets } from './claims-sheets'

const crews = [{ crewId: 'one', name: '=cmd|calc', phone: '13800000001' }]
const page = figuresPage(emptyFigures('estate'), crews, '2026-09-16')
const rowsOf = (bytes: Uint8Array): unknown[][] =>
  XLSX.utils.sheet_to_json(XLSX.read(bytes).Sheets.申请 as XLSX.WorkSheet, { header: 1, defval: '' })

test('words like a formula stay words', () => {
  const [, row] = rowsOf(
    claimsSheets(page, [claimAt({ at: 'submitted' }, { crewId: 'one', building: '+6号楼' })], { crews, isCut: false }),
  )
  expect(row).toEqual(expect.arrayContaining(["'+6号楼", "'=cmd|calc"]))
})

test('money is a number of yuan that a sheet can add up', () => {
  const [, row] = rowsOf(claimsSheets(page, [claimAt(closed({ paidFen: 12_805 }))], { crews, isCut: false }))
  expect(row?.at(-1)).toBe(128.05)
})

test('a month with more claims than fit says so before them', () => {
  const [note] = rowsOf(claimsSheets(page, [claimAt()], { crews, isCut: true }))
  expect(note?.[0]).toBe('这个月的申请太多，只列出前 1 份')
})

test('whose a claim was that is kept for the law’s sake alone is in no file (rule 40)', () => {
  const claim = claimAt({ at: 'withdrawn' }, { room: '302', isRestricted: true })
  const [, row] = rowsOf(claimsSheets(page, [claim], { crews, isCut: false }))
  expect(row).not.toContain('302')
})
