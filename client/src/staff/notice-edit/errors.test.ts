import { changesOf } from './changes'
import { checkComplete, checkDraft, checkWritten } from './errors'
import { blankNotice, contentOf, formOf, type NoticeForm, withStart } from './form'
import { checkMessage, refusedPart, roomFor } from './message-check'

const NOW = new Date('2026-11-23T09:00:00+08:00')
const form = (part: Partial<NoticeForm> = {}): NoticeForm => ({
  ...blankNotice('010-12345678'),
  title: '后天停水',
  where: '6号楼2门',
  todo: '存水',
  contactName: '王建军',
  ...part,
})
const stop = (day: string, part: Partial<NoticeForm> = {}) =>
  form({ kind: 'waterStop', starts: { on: day, at: '09:00' }, ends: { on: day, at: '16:00' }, ...part })

describe('a notice being written', () => {
  test.each([
    ['an empty target', form({ target: { ...blankNotice('').target, scope: 'stairwells' } }), 'target'],
    ['no title', form({ title: ' ' }), 'title'],
    ['a telephone number in words', form({ contactPhone: '找居委会' }), 'contactPhone'],
    ['a question with one answer', form({ hasQuestion: true, questionWords: '来吗', options: ['来', ''] }), 'question'],
    ['two equal answers', form({ hasQuestion: true, questionWords: '来吗', options: ['来', '来'] }), 'question'],
    ['an empty question', form({ hasQuestion: true, options: ['要', '不要'] }), 'questionWords'],
    ['angle brackets', form({ where: '<6号楼>' }), 'where'],
  ])('cannot be kept with %s', (_name, given, field) => {
    expect(Object.keys(checkDraft(given))).toEqual([field])
  })

  test('names the earliest hour of a planned stop that is too near (rule 37)', () => {
    expect(checkWritten(stop('2026-11-24', { starts: { on: '2026-11-24', at: '08:30' } }), NOW, null).starts).toContain(
      '11月24日 周二 上午9点',
    )
    expect(checkWritten(stop('2026-11-24'), NOW, null)).toEqual({})
  })

  test('names an hour that can be picked', () => {
    const tenPast = new Date('2026-11-23T09:10:00+08:00')
    expect(checkWritten(stop('2026-11-24'), tenPast, null).starts).toContain('11月24日 周二 上午9点半')
  })

  test.each([
    ['of the same day', { on: '2026-11-25', at: '09:00' }, { on: '2026-11-25', at: '16:00' }, '2026-11-28'],
    ['over midnight', { on: '2026-11-25', at: '22:00' }, { on: '2026-11-26', at: '05:00' }, '2026-11-29'],
    ['without a beginning yet', { on: '', at: '09:00' }, { on: '', at: '16:00' }, '2026-11-28'],
  ])('lasts as long as before when its day is moved: %s', (_name, starts, ends, day) => {
    const moved = withStart({ starts, ends }, { ...starts, on: '2026-11-28' })
    expect(moved).toEqual({ starts: { ...starts, on: '2026-11-28' }, ends: { ...ends, on: day } })
  })

  test('corrects something', () => {
    const before = contentOf(stop('2026-11-26'))
    const same = formOf('', { content: before, target: { scope: 'estate' }, audience: 'everyone', attachments: [] })
    const why = { correctionWhy: '改了' }
    expect(checkComplete({ ...same, ...why }, before).change).toContain('还没有改动')
    expect(checkComplete({ ...same, ...why, todo: '存两桶水' }, before)).toEqual({})
  })

  test('says what a correction changes of title and time', () => {
    const before = contentOf(stop('2026-11-26'))
    const after = contentOf(stop('2026-11-27', { todo: '存两桶水' }))
    expect(changesOf(before, after, NOW.getTime())).toEqual([
      { what: '时间', before: '11月26日 周四 上午9点—下午4点', after: '11月27日 周五 上午9点—下午4点' },
    ])
    expect(changesOf(before, { ...before, title: '大后天停水' }, NOW.getTime())).toEqual([
      { what: '标题', before: '后天停水', after: '大后天停水' },
    ])
  })

  test('counts the hours of a scheduled stop from when it goes out (rule 37)', () => {
    const later = stop('2026-11-25', { isScheduled: true, publishAt: { on: '2026-11-24', at: '10:00' } })
    expect(checkWritten(later, NOW, null).starts).toContain('11月25日 周三 上午10点')
  })

  test('lets an emergency through only with its reason (rule 37)', () => {
    const emergency = stop('2026-11-23', { isEmergency: true })
    expect(checkWritten(emergency, NOW, null)).toEqual({})
    expect(checkComplete(emergency, null)).toEqual({ emergencyReason: expect.any(String) })
  })

  test('leaves the clock alone when a correction changes only words, and starts it anew when it moves the stop (rule 37)', () => {
    const before = contentOf(stop('2026-11-23', { starts: { on: '2026-11-23', at: '12:00' } }))
    const same = formOf('', { content: before, target: { scope: 'estate' }, audience: 'everyone', attachments: [] })
    expect(checkWritten(same, NOW, before)).toEqual({})
    const moved = { ...same, starts: { on: '2026-11-23', at: '13:00' } }
    expect(Object.keys(checkWritten(moved, NOW, before))).toEqual(['starts'])
  })

  test('may not go out with a placeholder left', () => {
    expect(checkWritten(form({ brief: '〔哪天〕来水' }), NOW, null).brief).toContain('〔哪天〕')
  })

  test('may not be over before it goes out', () => {
    const over = form({ hasValidity: true, valid: { on: '2026-11-22', at: '18:00' } })
    expect(Object.keys(checkWritten(over, NOW, null))).toEqual(['valid'])
  })

  test('comes back from the server as it was written', () => {
    const given = stop('2026-11-26', {
      brief: '请存水',
      hasQuestion: true,
      questionWords: '要送水吗',
      options: ['要', '不要'],
      approvalRef: '京水许2026-1',
      noticeId: 'n1',
    })
    const back = formOf('n1', {
      content: contentOf(given),
      target: { scope: 'estate' },
      audience: 'everyone',
      attachments: [],
    })
    expect(contentOf(back)).toEqual(contentOf(given))
  })
})

describe('WeChat’s message while the notice is written (rule 4)', () => {
  const templates = [
    {
      id: 'template-0001',
      kinds: ['waterStop' as const],
      fields: {
        thing1: 'title' as const,
        time2: 'when' as const,
        thing3: 'brief' as const,
        name4: 'contactName' as const,
      },
    },
  ]
  const facts = (given: NoticeForm) => ({
    content: contentOf(given),
    place: '6号楼2门',
    estate: '新明胡同',
    publishedAt: NOW.toISOString(),
  })

  test('names every field that has no room, each where it is written', () => {
    const long = stop('2026-11-26', { title: '停'.repeat(30), brief: '请'.repeat(21), contactName: '王建军139' })
    expect(checkMessage(templates, facts(long), false)).toEqual({
      title: '微信提醒里这一项最多 20 字，现在 30 字，请改短',
      brief: '微信提醒里这一项最多 20 字，现在 21 字，请改短',
      contactName: '微信提醒里这一项只能写称呼，不能有数字和符号',
    })
  })

  test('asks for what is empty only when somebody tried to send it', () => {
    const empty = stop('2026-11-26', { title: '' })
    expect(checkMessage(templates, facts(empty), false)).toEqual({})
    expect(Object.keys(checkMessage(templates, facts(empty), true))).toEqual(['title'])
  })

  test('has no rules for a kind without a template', () => {
    expect(checkMessage(templates, facts(form({ title: '长'.repeat(40) })), true)).toEqual({})
    expect(roomFor(templates, 'plan', 'title')).toBeNull()
    expect(roomFor(templates, 'waterStop', 'title')).toBe(20)
  })

  test('puts what the server refuses beside the field it names', () => {
    expect(refusedPart({ field: 'title', as: 'thing1', why: 'long', max: 20 })).toEqual([
      'title',
      '微信提醒里这一项最多 20 字，请改短',
    ])
    expect(refusedPart({ field: 'place', as: 'thing3', why: 'empty', max: 20 })).toBeNull()
    expect(refusedPart(undefined)).toBeNull()
  })
})
