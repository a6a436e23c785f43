import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useAction } from '@/api/use-action'
import { param } from '@/lib/navigate'
import { baselinePaper } from './baseline-paper'
import { claimPaper } from './claim-paper'
import { letterPaper } from './letter-paper'
import { photosOf } from './paper'
import { usePhotoLinks } from './use-photo-links'

/** `claim`: all of it; `letter`: the mediator's. */
export type Sheet = 'claim' | 'letter'

const noPhotos: readonly string[] = []

/** What is printed: a claim (with `claim` in the address) or a flat's baseline (`baseline` and `stairwellId`). */
export function usePrint() {
  const { params } = useRouter()
  const claimId = param(params, 'claim')
  const flatId = param(params, 'baseline')
  const stairwellId = param(params, 'stairwellId')
  const isBaseline = flatId !== ''
  const [wanted, setSheet] = useState<Sheet>()
  const [withPhotos, setWithPhotos] = useState(true)
  const claim = useAction('claim.view', { claimId }, { enabled: !isBaseline, of: isBaseline ? [] : [claimId] })
  const baseline = useAction(
    'baseline.view',
    { flatId, stairwellId },
    { enabled: isBaseline, of: isBaseline ? [stairwellId] : [] },
  )
  const letter = useMemo(() => (claim.value ? letterPaper(claim.value) : null), [claim.value])
  const sheet: Sheet = letter && wanted !== 'claim' ? 'letter' : 'claim'
  const paper = useMemo(() => {
    if (baseline.value) return baselinePaper(baseline.value, withPhotos)
    if (!claim.value) return undefined
    return sheet === 'letter' ? (letter ?? undefined) : claimPaper(claim.value, withPhotos)
  }, [baseline.value, claim.value, letter, sheet, withPhotos])
  const photoIds = useMemo(() => (paper ? photosOf(paper) : noPhotos), [paper])
  const photos = (isBaseline ? baseline.value?.photos : claim.value?.photos) ?? {}
  return {
    loaded: isBaseline ? baseline : claim,
    claim: claim.value,
    paper,
    photos,
    hasPhotos: Object.keys(photos).length > 0,
    links: usePhotoLinks(photoIds),
    sheet,
    setSheet,
    hasLetter: letter !== null,
    withPhotos,
    setWithPhotos,
  }
}
export type PrintPage = ReturnType<typeof usePrint>
