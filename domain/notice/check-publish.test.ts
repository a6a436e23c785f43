import { type NoticeContent, noticeContentSchema } from '../../types/notice'
import { checkPublish, type Sending } from './check-publish'

const now = new Date('2026-10-01T00:00:00Z')
const inHours = (hours: number): string => new Date(now.getTime() + hours * 3_600_000).toISOString()

const content = (more: Partial<NoticeContent> = {}): NoticeContent =>
  noticeContentSchema.parse({
    kind: 'plan',
    title: '计划',
    where: '1号楼',
    why: '',
    todo: '',
    contactName: '孙静',
    contactPhone: '010-8200-0216',
    body: '',
    startsAt: null,
    endsAt: null,
    ...more,
  })
const stop = (from: number, until: number, more: Partial<NoticeContent> = {}): NoticeContent =>
  content({ kind: 'waterStop', startsAt: inHours(from), endsAt: inHours(until), ...more })

describe('checkPublish', () => {
  test.each<[string, NoticeContent, Partial<Sending>, string]>([
    ['a notice without a time goes out at once', content(), {}, inHours(0)],
    ['a stop announced a day ahead to the minute (rule 37)', stop(24, 30), {}, inHours(0)],
    ['an emergency stop at once, with its reason (rule 37)', stop(0, 5, { emergencyReason: '爆管' }), {}, inHours(0)],
    [
      'a scheduled notice at its time',
      content({ startsAt: inHours(80) }),
      { publishAt: new Date(inHours(40)) },
      inHours(40),
    ],
    ['a correction of other words, however near the stop', stop(2, 8), { corrects: stop(2, 8) }, inHours(0)],
    [
      'the same moment however it is written',
      stop(2, 8, { startsAt: '2026-10-01T02:00:00.000Z' }),
      { corrects: stop(2, 8) },
      inHours(0),
    ],
    [
      'progress that tells of what is over',
      content({ kind: 'progress', startsAt: inHours(-9), endsAt: inHours(-1) }),
      {},
      inHours(0),
    ],
    [
      'what is over, as long as it is valid',
      content({ startsAt: inHours(-9), endsAt: inHours(-1), validUntil: inHours(1) }),
      {},
      inHours(0),
    ],
  ])('lets out %s', (_what, notice, more, at) => {
    expect(checkPublish(notice, { now, ...more })).toEqual({ ok: true, value: new Date(at) })
  })

  test.each<[string, NoticeContent, Partial<Sending>, string, object]>([
    ['a stop announced 2 hours ahead (rule 37)', stop(2, 8), {}, 'water_stop_too_late', { earliest: inHours(24) }],
    [
      'a stop a minute short of a day ahead (rule 37)',
      stop(24 - 1 / 60, 30),
      {},
      'water_stop_too_late',
      { earliest: inHours(24) },
    ],
    [
      'a stop less than a day after it is scheduled to go out (rule 37)',
      stop(40, 50),
      { publishAt: new Date(inHours(20)) },
      'water_stop_too_late',
      { earliest: inHours(44) },
    ],
    [
      'a stop moved to a nearer time (rule 37)',
      stop(20, 26),
      { corrects: stop(30, 36) },
      'water_stop_too_late',
      { earliest: inHours(24) },
    ],
    [
      'a stop that is prolonged at short notice (rule 37)',
      stop(2, 12),
      { corrects: stop(2, 8) },
      'water_stop_too_late',
      { earliest: inHours(24) },
    ],
    [
      'a planned stop in the place of an emergency (rule 37)',
      stop(2, 8),
      { corrects: stop(2, 8, { emergencyReason: '爆管' }) },
      'water_stop_too_late',
      { earliest: inHours(24) },
    ],
    ['a planned stop without a beginning', content({ kind: 'waterStop' }), {}, 'malformed', { field: 'startsAt' }],
    ['an end without a beginning', content({ endsAt: inHours(9) }), {}, 'malformed', { field: 'startsAt' }],
    [
      'an end before the beginning',
      content({ startsAt: inHours(9), endsAt: inHours(8) }),
      {},
      'malformed',
      { field: 'endsAt' },
    ],
    ['a validity that has passed', content({ validUntil: inHours(0) }), {}, 'notice_expired', {}],
    [
      'a validity that passes before it goes out',
      content({ validUntil: inHours(3) }),
      { publishAt: new Date(inHours(4)) },
      'notice_expired',
      {},
    ],
    [
      'a meeting that is over',
      content({ kind: 'meeting', startsAt: inHours(-3), endsAt: inHours(-1) }),
      {},
      'notice_expired',
      {},
    ],
    [
      'a schedule in the past',
      content(),
      { publishAt: new Date(inHours(-1)) },
      'schedule_invalid',
      { earliest: inHours(0), latest: inHours(1440) },
    ],
    [
      'a schedule further ahead than sixty days',
      content(),
      { publishAt: new Date(inHours(1441)) },
      'schedule_invalid',
      {},
    ],
    [
      'a schedule after it begins',
      content({ startsAt: inHours(9) }),
      { publishAt: new Date(inHours(9)) },
      'schedule_invalid',
      { latest: inHours(9) },
    ],
  ])('holds back %s', (_what, notice, more, code, detail) => {
    const refusal = checkPublish(notice, { now, ...more })
    expect(refusal).toMatchObject({ ok: false, code })
    if (!refusal.ok) expect(refusal.detail ?? {}).toMatchObject(detail)
  })
})
