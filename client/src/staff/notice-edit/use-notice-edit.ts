import { placeWords } from '@chuanmen/domain/message/place-words'
import type { EstateView } from '@chuanmen/types/estate'
import type { NoticeContent } from '@chuanmen/types/notice'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { dayHour } from '@/lib/format'
import { replace } from '@/lib/navigate'
import { toFirstError } from '../form/to-first-error'
import { defaultWhere } from './default-where'
import { checkComplete, checkDraft, checkWritten, countErrors, type NoticeErrors } from './errors'
import { contentOf, type NoticeForm, publishAtOf, type TargetForm, targetOf } from './form'
import type { Ready } from './library'
import { checkMessage, refusedPart, roomFor } from './message-check'
import { useCount } from './use-count'
import { useFiles } from './use-files'

const stale = ['notice.list', 'notice.view', 'notice.doors'] as const

/** The published notice that is being corrected. */
export type Corrected = { noticeId: string; content: NoticeContent; households: number }

/** Writing a notice: a draft on this device with every change, on the server when saved, with the households when published. */
export function useNoticeEdit(estate: EstateView, initial: NoticeForm, corrected: Corrected | null) {
  const { estateId } = estate
  const draft = useDraft<NoticeForm>(
    `notice:${estateId}:${corrected ? `correct:${corrected.noticeId}` : initial.noticeId || 'new'}`,
    { ...initial, where: initial.where || defaultWhere(initial.target, estate) },
  )
  const form = draft.value
  const [tried, setTried] = useState<'no' | 'save' | 'send'>('no')
  const [isAsking, setAsking] = useState(false)
  const save = useMutate('notice.save', stale)
  const publish = useMutate('notice.publish', stale)
  const correct = useMutate('notice.correct', stale)
  const target = targetOf(form.target)
  const count = useCount(estateId, target, form.audience, form.kind)
  const content = contentOf(form)
  const publishAt = publishAtOf(form)
  const now = new Date()
  const labels = Object.fromEntries(estate.stairwells.map((one) => [one.stairwellId, one]))
  const facts = {
    content,
    place: target ? placeWords(target, labels) : '',
    estate: estate.name,
    publishedAt: publishAt ?? now.toISOString(),
  }

  const written = checkWritten(form, now, corrected?.content ?? null)
  const message = checkMessage(count.templates, facts, tried === 'send')
  const draftErrors = checkDraft(form)
  const complete = checkComplete(form, corrected?.content ?? null)
  const sendFailure = corrected ? correct.failure : publish.failure
  const refused = refusedPart(sendFailure?.code === 'notice_message_invalid' ? sendFailure.detail : undefined)
  // What was written wrong is said at once; what is missing once somebody tried.
  const shown: NoticeErrors = {
    ...message,
    ...written,
    ...(refused ? { [refused[0]]: refused[1] } : {}),
    ...(tried === 'no' ? {} : draftErrors),
    ...(tried === 'send' ? complete : {}),
  }
  const allForSending: NoticeErrors = {
    ...checkMessage(count.templates, facts, true),
    ...written,
    ...complete,
    ...draftErrors,
  }

  const store = async (): Promise<string | undefined> => {
    if (!target || countErrors(draftErrors) > 0) {
      toFirstError()
      return undefined
    }
    const done = await save.run({
      estateId,
      target,
      audience: form.audience,
      content,
      ...(form.noticeId ? { noticeId: form.noticeId } : {}),
    })
    if (done) draft.change({ noticeId: done.noticeId })
    return done?.noticeId
  }
  const leave = (noticeId: string, words: string) => {
    draft.clear()
    toast(words)
    void replace('/staff/notice/index', { estateId, noticeId })
  }

  return {
    form,
    change: draft.change,
    setTarget: (next: TargetForm) => {
      const isOurs = form.where === '' || form.where === defaultWhere(form.target, estate)
      draft.change({ target: next, ...(isOurs ? { where: defaultWhere(next, estate) } : {}) })
    },
    fillIn: ({ title, brief, why, todo, body = '' }: Ready) => draft.change({ title, brief, why, todo, body }),
    files: useFiles(estateId, form, draft.change),
    wasRestored: draft.wasRestored,
    errors: shown,
    left: tried === 'no' ? 0 : countErrors(tried === 'send' ? allForSending : shown),
    isTooLate: written.starts !== undefined,
    roomFor: (source: Parameters<typeof roomFor>[2]) => roomFor(count.templates, form.kind, source),
    count,
    content,
    facts,
    publishAt,
    corrected,
    saveFailure: save.failure,
    sendFailure,
    isBusy: save.isBusy || publish.isBusy || correct.isBusy,
    saveDraft: async () => {
      setTried('save')
      const noticeId = await store()
      if (noticeId) leave(noticeId, '草稿已存好')
    },
    isAsking,
    ask: async () => {
      setTried('send')
      publish.reset()
      correct.reset()
      if (countErrors(allForSending) > 0) return toFirstError()
      if (corrected || (await store())) setAsking(true)
    },
    stopAsking: () => setAsking(false),
    send: async () => {
      if (corrected) {
        const done = await correct.run({
          noticeId: corrected.noticeId,
          content,
          why: form.correctionWhy.trim(),
        })
        if (done) leave(done.noticeId, `更正已发给 ${done.households} 户`)
        return
      }
      const done = await publish.run({ noticeId: form.noticeId, ...(publishAt ? { publishAt } : {}) })
      if (!done) return
      leave(
        done.noticeId,
        done.state === 'scheduled' && publishAt ? `定好了，${dayHour(publishAt)}发` : `已发给 ${done.households} 户`,
      )
    },
    startAfresh: () => {
      draft.change(initial)
      draft.clear()
    },
  }
}
export type NoticeEdit = ReturnType<typeof useNoticeEdit>
