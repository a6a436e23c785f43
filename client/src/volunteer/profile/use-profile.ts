import type { VolunteerSelf } from '@chuanmen/types/volunteer'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { asFailure, type Failure, isRefused } from '@/api/failure'
import { unlessCancelled } from '@/api/native-window'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { tokenFrom } from '@/lib/sticker-token'
import { reads } from '../take/reads'
import { ELSEWHERE, emptyForm, type Form, formOf, type Missing, missingOf, profileOf } from './form'

export type Adding = { from: string; until: string }
type Draft = Form & { adding: Adding | null; isTouched: boolean; rev: number }
const empty: Draft = { ...emptyForm, adding: null, isTouched: false, rev: 0 }
const stale = ['volunteer.mine', ...reads] as const

/** What of one's volunteering is on the screen: one that is there, or a new one. */
export function useProfile() {
  const page = useAction('volunteer.mine', {})
  const [chosenId, choose] = useState<string>()
  const mine = page.value?.mine ?? []
  const begun = mine.filter(({ state }) => state !== 'ended')
  const self = chosenId === 'new' ? undefined : (begun.find((one) => one.volunteerId === chosenId) ?? begun[0])
  const ended = mine.filter(({ state }) => state === 'ended')
  // Whoever stopped in an estate may begin there again.
  const estates = [
    ...(page.value?.estates ?? []),
    ...ended.map(({ estateId, estateName, stairwells, profile }) => ({
      ...{ estateId, name: estateName, stairwells },
      homeStairwellId: profile.homeStairwellId ?? ELSEWHERE,
    })),
  ]
  return { page, begun, self, ended, estates, choose }
}

/** Beginning in an estate. What was typed is a draft of this phone until the server took it. */
export function useEnrol(
  estates: readonly { estateId: string; stairwells: VolunteerSelf['stairwells']; homeStairwellId: string }[],
  onDone: (volunteerId: string) => void,
) {
  const draft = useDraft<Draft>('volunteer-enrol', empty)
  const doing = useMutate('volunteer.enrol', stale, 'volunteer-enrol')
  const [missing, setMissing] = useState<Missing>()
  const [attempt, setAttempt] = useState(0)
  const [scanFailure, setScanFailure] = useState<Failure | null>(null)
  const only = estates.length === 1 && draft.value.token === '' ? (estates[0]?.estateId ?? '') : ''
  const estateId = draft.value.estateId || only
  const home = draft.value.token === '' ? estates.find((one) => one.estateId === estateId)?.homeStairwellId : undefined
  // One begins from one's own stairwell until one says otherwise.
  const form = { ...draft.value, estateId, homeStairwellId: draft.value.homeStairwellId || (home ?? '') }
  const sticker = useAction('sticker.read', { token: form.token }, { enabled: form.token !== '', staleMs: 60_000 })

  const change = (part: Partial<Draft>) => {
    setMissing(undefined)
    draft.change(part)
  }
  const scan = async () => {
    setScanFailure(null)
    try {
      const found = await unlessCancelled(Taro.scanCode({ onlyFromCamera: false }), '也可以输入二维码下面的那一串。')
      const token = found && tokenFrom((found as { path?: string }).path || found.result)
      if (token) change({ token, estateId: '', homeStairwellId: '' })
    } catch (error) {
      setScanFailure(asFailure(error))
    }
  }
  const submit = async () => {
    const lacks = missingOf(form, true, form.adding !== null)
    setMissing(lacks)
    setAttempt((before) => before + 1)
    if (lacks) return
    const estate = form.token
      ? { by: 'sticker' as const, token: form.token }
      : { by: 'home' as const, estateId: form.estateId }
    const done = await doing.run({
      estate,
      name: form.name.trim(),
      phone: form.phone.trim(),
      profile: profileOf(form),
    })
    if (!done) return
    draft.clear()
    toast('报上名了，谢谢您')
    onDone(done.volunteerId)
  }
  const at = sticker.value
  return {
    ...{ form, change, missing, attempt, submit, scan, scanFailure, sticker },
    stairwells: at
      ? [{ stairwellId: at.stairwellId, building: at.building, unit: at.unit }]
      : (estates.find(({ estateId }) => estateId === form.estateId)?.stairwells ?? []),
    isUnknownSticker: isRefused(sticker.failure, 'sticker_unknown'),
    isBusy: doing.isBusy,
    failure: doing.failure,
    isSaved: draft.isSaved,
  }
}

/** Changing one's profile. Somebody else's change meanwhile (another phone, staff) is shown beside what was typed. */
export function useEdit(self: VolunteerSelf, again: () => void) {
  const key = `volunteer-profile:${self.volunteerId}`
  const draft = useDraft<Draft>(key, empty)
  const saving = useMutate('volunteer.save', stale, key)
  const [missing, setMissing] = useState<Missing>()
  const [attempt, setAttempt] = useState(0)
  const [isSettled, setSettled] = useState(false)
  const isOwn = draft.value.isTouched && !isSettled
  const form: Draft = isOwn ? draft.value : { ...empty, ...formOf(self), rev: self.rev }
  const isOutdated = saving.failure?.code === 'volunteer_changed'
  const settle = () => {
    draft.clear()
    setSettled(true)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per refusal; `again` is new on every render
  useEffect(() => {
    if (isOutdated) again()
  }, [isOutdated])
  const change = (part: Partial<Draft>) => {
    setMissing(undefined)
    setSettled(false)
    draft.change({ ...form, ...part, isTouched: true })
  }
  const submit = async () => {
    const lacks = missingOf(form, false, form.adding !== null)
    setMissing(lacks)
    setAttempt((before) => before + 1)
    if (lacks) return
    const { volunteerId } = self
    const saved = await saving.run({ volunteerId, rev: form.rev, phone: form.phone.trim(), profile: profileOf(form) })
    if (!saved) return
    settle()
    toast('改好了')
  }
  return {
    ...{ form, change, missing, attempt, submit, stairwells: self.stairwells },
    isOwn,
    isBusy: saving.isBusy,
    failure: isOutdated ? null : saving.failure,
    isConflict: isOwn && form.rev !== self.rev,
    takeTheirs: () => {
      saving.reset()
      settle()
    },
    keepMine: () => {
      saving.reset()
      draft.change({ ...form, rev: self.rev })
    },
    isSaved: draft.isSaved && isOwn,
  }
}
