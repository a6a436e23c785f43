import { PLAIN } from '../../test/support/day-rules'
import { riserKinds } from '../../types/riser'
import type { HalfDay, Stage } from '../../types/works'
import type { StageKind } from '../../types/works-words'
import { fieldProblem } from '../message/field-problem'
import { layOut } from './lay-out'
import { noticeOf } from './notice-of'
import { workingHalfDays } from './working-half-days'

const crew = { crewId: 'c', name: '王建军一队', phone: '13800000000' }
const place = { building: '6号楼', unit: '2门', positions: ['01'] }
const laidOut = (kind: (typeof riserKinds)[number], length = 1, start: HalfDay = { on: '2026-12-09', half: 'am' }) => {
  const stages = layOut({ start, length, kind, rules: PLAIN })
  if (!stages.ok) throw new Error(stages.code)
  return stages.value
}
const notice = (
  kind: (typeof riserKinds)[number],
  stages: Stage[],
  more: Partial<Parameters<typeof noticeOf>[0]> = {},
) => noticeOf({ kind, stages, approvalRef: '德胜供水〔2026〕118 号', emergencyReason: null, ...more }, crew, place)
const done = (stages: Stage[], ...kinds: StageKind[]): Stage[] =>
  stages.map((stage) => (kinds.includes(stage.kind) ? { ...stage, state: 'done' } : stage))

test('works that stop the water are told as a stop, from the cut to the end of the test', () => {
  expect(notice('kitchenWater', laidOut('kitchenWater'))).toMatchObject({
    kind: 'waterStop',
    title: '厨房给水立管更换，停水',
    where: '6号楼2门，尾号 01 的厨房给水立管',
    todo: '12月9日上午留人开门，先存好水',
    brief: '12月9日 08:30起停水，请留人',
    contactName: '王建军一队',
    contactPhone: '13800000000',
    startsAt: '2026-12-09T00:30:00.000Z',
    endsAt: '2026-12-09T04:00:00.000Z',
    validUntil: '2026-12-11T04:00:00.000Z',
    approvalRef: '德胜供水〔2026〕118 号',
  })
})

test('works on a drain are told as a plan, from the first to the last minute somebody must be at home', () => {
  expect(notice('bathroomDrain', laidOut('bathroomDrain', 3))).toMatchObject({
    kind: 'plan',
    title: '卫生间排水立管更换',
    todo: '12月9日起2天留人开门',
    startsAt: '2026-12-09T00:00:00.000Z',
    endsAt: '2026-12-10T04:00:00.000Z',
    approvalRef: null,
  })
})

test('every step stands in the body with its day and hours', () => {
  expect(notice('kitchenWater', laidOut('kitchenWater', 2)).body.split('\n')).toEqual([
    '留人开门：12月9日（周三） 08:00–18:00',
    '停水：12月9日（周三） 09:00 到 18:00。存好水，关紧水龙头；来水后先放掉浑水。',
    '入户查看：12月8日（周二） 14:00–18:00，要进屋',
    '铺保护：12月9日（周三） 08:00–09:00，要进屋',
    '拆旧管：12月9日（周三） 09:00–12:00，要进屋',
    '换新管：12月9日（周三） 14:00–17:00，要进屋',
    '试水：12月9日（周三） 17:00–18:00，要进屋',
    '恢复墙面：12月10日（周四） 08:00–12:00，要进屋',
    '清扫楼道：12月10日（周四） 14:00–18:00',
    '验收：12月11日（周五） 08:00–12:00，要进屋',
  ])
})

test('a stop over a night says that there is no water in between', () => {
  expect(notice('kitchenWater', laidOut('kitchenWater', 4)).body).toMatch(
    '到 12月10日（周四） 18:00，中间午休和夜里也没有水',
  )
})

test('an emergency gives its reason', () => {
  expect(notice('kitchenWater', laidOut('kitchenWater'), { emergencyReason: '三层漏水' })).toMatchObject({
    why: '三层漏水',
    emergencyReason: '三层漏水',
  })
})

test('once the slot is done what is left is told, and no stop that is over', () => {
  const stages = done(laidOut('kitchenWater'), 'survey', 'protection', 'cut', 'replace', 'test')
  expect(notice('kitchenWater', stages, { emergencyReason: '三层漏水' })).toMatchObject({
    kind: 'plan',
    title: '厨房给水立管更换，收尾',
    todo: '12月10日起2天留人开门',
    startsAt: '2026-12-10T00:00:00.000Z',
    endsAt: '2026-12-11T04:00:00.000Z',
    emergencyReason: null,
  })
})

test('whatever the riser and the day, all that is derived fits a field of twenty characters (rule 4)', () => {
  const starts = workingHalfDays('2026-09-01', '2026-12-20', PLAIN)
  for (const kind of riserKinds)
    for (const length of [1, 2, 3, 4])
      for (const start of starts) {
        const laid = laidOut(kind, length, start)
        for (const stages of [laid, done(laid, 'protection', 'cut', 'replace', 'test')]) {
          const { title, brief, todo, why } = notice(kind, stages)
          for (const words of [title, brief ?? '', todo, why]) expect(fieldProblem('thing', words)).toBeNull()
        }
      }
})
