import { CREWS_MAX, EXAM_PERIODS_MAX } from '@chuanmen/types/limits'
import type { CalendarDoc } from '@chuanmen/types/works'

export type CalendarForm = Pick<CalendarDoc, 'crews' | 'examDays' | 'years'>

/** A stretch of days with its name, both ends included. */
export type Period = CalendarDoc['examDays'][number]
export const NO_PERIOD: Period = { from: '', until: '', name: '' }

/** By crew, examination, days off and make-up days (`crew 0`, `exam 2`, `off 2027 0`, `work 2027`): what is wrong, in words. */
export type FormErrors = Partial<Record<string, { name?: string; phone?: string; days?: string }>>

const PHONE = /^[0-9-]{7,20}$/
const nameError = (name: string, what: string) =>
  name.trim() === '' ? `请写${what}` : /[<>]/.test(name) ? '请去掉尖括号' : undefined

/** The holidays that every year's arrangement names, to be given their days. */
export const blankYear = (year: string): CalendarForm['years'][number] => ({
  year,
  off: ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map((name) => ({ ...NO_PERIOD, name })),
  work: [],
})

/** What keeps a calendar from being saved; the server decides with the same limits. */
export function errorsOf({ crews, examDays, years }: CalendarForm): FormErrors {
  const errors: FormErrors = {}
  for (const [at, { name, phone }] of crews.entries()) {
    const isTwice = crews.some((other, place) => place < at && other.name.trim() === name.trim())
    const bad = {
      name: nameError(name, '施工队的名字') ?? (isTwice ? '有两支队同名，请改一个' : undefined),
      phone: PHONE.test(phone.trim()) ? undefined : '请写打得通的电话，只用数字和短横',
    }
    if (bad.name || bad.phone) errors[`crew ${at}`] = clean(bad)
  }
  const checkPeriod = (key: string, { name, from, until }: Period, what: string) => {
    const bad = {
      name: nameError(name, what),
      days: !from || !until ? '请选从哪天到哪天' : until < from ? '最后一天不能早于第一天' : undefined,
    }
    if (bad.name || bad.days) errors[key] = clean(bad)
  }
  for (const [at, exam] of examDays.entries()) checkPeriod(`exam ${at}`, exam, '什么考试')
  for (const { year, off, work } of years) {
    for (const [at, period] of off.entries()) checkPeriod(`off ${year} ${at}`, period, '什么节')
    // A year without a holiday would make workdays of all of them.
    if (off.length === 0) errors[`year ${year}`] = { days: '至少要填一个假期，或者先去掉这一年' }
    if (work.includes('')) errors[`work ${year}`] = { days: '请选哪天上班，不用的去掉' }
  }
  return errors
}

const clean = (bad: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(bad).filter(([, words]) => words !== undefined))

export const mayAddCrew = ({ crews }: CalendarForm) => crews.length < CREWS_MAX
export const mayAddExam = ({ examDays }: CalendarForm) => examDays.length < EXAM_PERIODS_MAX

/** Whether two calendars say the same. */
export const isSame = (one: CalendarForm, other: CalendarForm) => textOf(one) === textOf(other)
const textOf = ({ crews, examDays, years }: CalendarForm) => JSON.stringify([crews, examDays, years])
