import {
  buildFlat,
  buildHousehold,
  buildRound,
  buildTally,
  frozen,
  OPENS,
  valueOf,
} from '../../test/support/build-tally'
import { verifyChain } from '../evidence/chain'
import { openTally } from './open-tally'

const withShare = (signerId: string, numerator: number, denominator: number) => ({
  signerId,
  share: { numerator, denominator },
})

describe('openTally', () => {
  test('freezes risers, flats, areas and owners as they are, and says the same as entry 0 of the evidence', () => {
    const { tally, evidence } = valueOf(openTally(frozen(buildRound())))
    expect(tally).toMatchObject({
      _id: 'round1~stair1',
      seq: 0,
      version: 1,
      head: evidence.hash,
      closedAt: null,
      opensAt: OPENS,
    })
    expect(Object.keys(tally.flats)).toEqual(['f1', 'f2', 'f3', 'f4', 'f5', 'f6'])
    expect(tally.flats.f3).toEqual({
      room: '301',
      areaCentiSqm: 6012,
      consentRule: 'sole',
      filedSignerIds: [],
      owners: [{ signerId: 's-f3', share: null }],
      answers: {},
      access: null,
    })
    expect(tally.risers.water).toEqual({
      item: 'kitchenWater',
      flatIds: ['f1', 'f2', 'f3', 'f4', 'f5', 'f6'],
      counts: { pending: 6, agreed: 0, conditional: 0, deferred: 0, refused: 0 },
      lockedAt: null,
    })
    expect(evidence).toMatchObject({
      _id: 'round1~stair1~0',
      seq: 0,
      flatId: null,
      clear: null,
      entry: { kind: 'opened', seq: 0 },
    })
    expect(verifyChain([evidence])).toMatchObject({ ok: true })
  })

  test('no name or phone enters the evidence', () => {
    const named = { signerId: 's1', share: null, name: { keyId: 'k' }, masked: '王**', phoneIndex: 'x' }
    const households = [{ ...buildHousehold('f1'), owners: [named] }]
    expect(JSON.stringify(valueOf(openTally(buildRound({ households }))))).not.toMatch(/王|keyId|phone/)
  })

  test('leaves out risers of other items, and flats that stand only on those', () => {
    const tally = buildTally({ items: ['kitchenDrain'] })
    expect(Object.keys(tally.risers)).toEqual(['drain'])
    expect(tally.flats.f1).toBeUndefined()
    expect(tally.items).toEqual(['kitchenDrain'])
  })

  test('a vacant flat, and one without a file, counts like any other', () => {
    const round = buildRound()
    const flats = round.stairwell.flats.map((flat) =>
      flat.flatId === 'f2' ? { ...flat, occupancy: 'vacant' as const } : flat,
    )
    const tally = buildTally({
      stairwell: { ...round.stairwell, flats },
      households: round.households.filter(({ _id }) => _id !== 'f2'),
    })
    expect(tally.flats.f2?.owners).toEqual([])
    expect(tally.risers.water?.counts.pending).toBe(6)
  })

  test.each([
    ['none of the items asked', { items: ['bathroomDrain' as const] }],
    ['no riser at all', { stairwell: { ...buildRound().stairwell, risers: [] } }],
    [
      'a riser without a flat',
      {
        stairwell: {
          ...buildRound().stairwell,
          risers: [{ riserId: 'r', kind: 'kitchenWater' as const, positions: ['01'], flatIds: [] }],
        },
      },
    ],
  ])('refuses a stairwell with %s', (_what, more) =>
    expect(openTally(buildRound(more))).toMatchObject({ ok: false, code: 'round_without_risers' }),
  )
})

describe('joined flats', () => {
  const joined = (primary: Parameters<typeof buildHousehold>, secondary: Parameters<typeof buildHousehold>) => {
    const flats = [
      buildFlat('f1', 4, '01', { areaCentiSqm: 5001 }),
      buildFlat('f2', 4, '02', { areaCentiSqm: 3002, joinedTo: 'f1' }),
    ]
    const risers = [{ riserId: 'water', kind: 'kitchenWater' as const, positions: ['01', '02'], flatIds: ['f1', 'f2'] }]
    return buildTally({
      stairwell: { _id: 'stair1', flats, risers },
      households: [buildHousehold(...primary), buildHousehold(...secondary)],
    })
  }

  test('are one household with the summed area, on the riser once', () => {
    const tally = joined(['f1', {}, ['s1']], ['f2', {}, ['s1']])
    expect(Object.keys(tally.flats)).toEqual(['f1'])
    expect(tally.flats.f1).toMatchObject({
      areaCentiSqm: 8003,
      room: '401',
      consentRule: 'sole',
      owners: [{ signerId: 's1' }],
    })
    expect(tally.risers.water?.flatIds).toEqual(['f1'])
  })

  test('an owner of the second title alone makes everybody needed (rule 29)', () => {
    const tally = joined(['f1', {}, ['s1']], ['f2', {}, ['s2']])
    expect(tally.flats.f1).toMatchObject({ consentRule: 'joint', owners: [{ signerId: 's1' }, { signerId: 's2' }] })
  })

  test('two thirds of one title do not speak for the other (rule 29)', () => {
    const households = [withShare('s1', 2, 3), withShare('s2', 1, 3)]
    expect(
      joined(['f1', { consentRule: 'shares', owners: households }], ['f2', {}, ['s3']]).flats.f1?.consentRule,
    ).toBe('joint')
    expect(
      joined(['f1', { consentRule: 'shares', owners: households }], ['f2', { owners: [withShare('s1', 1, 1)] }]).flats
        .f1,
    ).toMatchObject({
      consentRule: 'shares',
      owners: [
        { signerId: 's1', share: { numerator: 2, denominator: 3 } },
        { signerId: 's2', share: { numerator: 1, denominator: 3 } },
      ],
    })
  })

  test('filed agreements of every title are kept together', () => {
    const tally = joined(
      ['f1', { consentRule: 'filed', filedSignerIds: ['s1'] }, ['s1', 's2']],
      ['f2', { consentRule: 'filed', filedSignerIds: ['s3'] }, ['s3']],
    )
    expect(tally.flats.f1).toMatchObject({ consentRule: 'filed', filedSignerIds: ['s1', 's3'] })
  })
})
