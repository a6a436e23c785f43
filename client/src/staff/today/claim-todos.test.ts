import type { ClaimRow } from '@chuanmen/types/claim-actions'
import { claimTodos } from './claim-todos'

const TODAY = '2026-11-25'
const claim = (part: Partial<ClaimRow> = {}): ClaimRow => ({
  claimId: 'c',
  number: 'PF-261119-03',
  building: '6号楼',
  unit: '2门',
  room: '301',
  damagePlace: 'bathroom',
  damage: 'leak',
  receivedOn: '2026-11-19',
  at: 'acknowledged',
  rung: 'contractor',
  step: 'inspect',
  dueOn: TODAY,
  isPaused: false,
  crewId: null,
  causeId: null,
  fen: null,
  toReview: 0,
  isMine: true,
  ...part,
})
const told = (claims: ClaimRow[]) =>
  claimTodos({ claims, today: TODAY, next: null }, 'e').map(({ tone, title, tag }) => [tone, title, tag])

describe('claims on today’s list', () => {
  test('one that is overdue is told by name, whoever has it', () => {
    expect(
      claimTodos({ claims: [claim({ dueOn: '2026-11-23', isMine: false })], today: TODAY, next: null }, 'e'),
    ).toEqual([
      {
        key: 'claim-c',
        icon: 'shield',
        tone: 'brick',
        title: '上门查看：6号楼2门 301',
        note: '卫生间：漏水、渗水 · 施工方在办 · PF-261119-03',
        tag: '逾期 2 天',
        path: '/staff/claim/index',
        params: { estateId: 'e', claim: 'c' },
      },
    ])
  })

  test.each([
    ['due today', { dueOn: TODAY }, [['amber', '上门查看：6号楼2门 301', '今天到期']]],
    ['due tomorrow', { dueOn: '2026-11-26' }, [['amber', '上门查看：6号楼2门 301', '明天到期']]],
    ['due later', { dueOn: '2026-11-27' }, [['teal', '1 份赔付申请等您办', undefined]]],
    ['without a deadline', { dueOn: null, step: null }, [['teal', '1 份赔付申请等您办', undefined]]],
    ['paused and past its day', { dueOn: '2026-11-20', isPaused: true }, [['teal', '1 份赔付申请等您办', undefined]]],
    ['due today of somebody else', { isMine: false }, []],
    ['that waits for its household', { isMine: false, dueOn: null, step: null, at: 'offered' as const }, []],
  ])('one %s', (_name, part, lines) => {
    expect(told([claim(part)])).toEqual(lines)
  })

  test('many of a kind are one line that opens the list', () => {
    const late = Array.from({ length: 5 }, (_, n) => claim({ claimId: `l${n}`, dueOn: '2026-11-20', room: `${n}01` }))
    const near = Array.from({ length: 4 }, (_, n) => claim({ claimId: `n${n}` }))
    expect(told([...late, ...near])).toEqual([
      ['brick', '5 份赔付申请逾期了', undefined],
      ['amber', '4 份赔付申请今明两天到期', undefined],
    ])
  })
})
