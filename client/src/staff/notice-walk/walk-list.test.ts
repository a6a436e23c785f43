import { type Tick, type WalkDoor, walkSections } from './walk-list'

const door = (flatId: string, part: Partial<WalkDoor> = {}): WalkDoor => ({
  flatId,
  room: flatId,
  floor: 1,
  reached: null,
  due: 'door',
  reason: null,
  attempts: 0,
  hasPhone: true,
  ...part,
})
const stairwell = (...doors: WalkDoor[]) => [{ stairwellId: 's', building: '6号楼', unit: '2门', doors }]
const tick = (part: Partial<Tick> = {}): Tick => ({
  id: 't',
  how: 'door',
  outcome: 'told',
  canTakeBack: true,
  refused: null,
  ...part,
})
const none = new Set<string>()

describe('the list of doors to walk', () => {
  test('holds only the doors whose turn this way is, in the order given', () => {
    const [section] = walkSections(
      stairwell(door('601'), door('602', { due: 'call' }), door('501')),
      'door',
      new Map(),
      none,
    )
    expect(section?.rows.map(({ door: { room } }) => room)).toEqual(['601', '501'])
    expect(section?.left).toBe(2)
  })

  test('leaves out stairwells with nothing to do', () => {
    expect(walkSections(stairwell(door('601', { due: 'wechat' })), 'door', new Map(), none)).toEqual([])
  })

  test.each([
    ['a tick made on this phone', door('601'), tick(), 'told'],
    ['a visit in vain', door('601'), tick({ outcome: 'noAnswer' }), 'noAnswer'],
    ['a call in vain that is not sent yet', door('601'), tick({ outcome: 'noAnswer', how: 'call' }), 'open'],
    ['a tick that the server refused', door('601'), tick({ refused: '被代替了' }), 'open'],
    ['what somebody else recorded', door('601', { due: null, reached: 'told' }), null, 'told'],
    ['its household opened it', door('601', { due: null, reached: 'opened' }), null, 'read'],
    ['a call in vain that became a visit', door('601', { due: 'call' }), null, 'noAnswer'],
  ] as const)('keeps a door in its place after %s', (_name, given, made, state) => {
    const ticks = new Map(made ? [['601', made]] : [])
    const [section] = walkSections(stairwell(given), 'door', ticks, new Set(['601']))
    expect(section?.rows[0]?.state).toBe(state)
  })
})
