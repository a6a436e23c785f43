import { CLAIM_PHOTOS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { PhotoField } from '@/components/photo-field/photo-field'
import { SaidRows } from '@/components/said-rows/said-rows'
import { StepTitle } from '@/components/step-title/step-title'
import { damageOf, noticedWords, type Question, toldWords, wantOf, whereOf } from './form'
import type { Filing } from './use-file'

/** Everything once more before it is handed in, each with the way back to it. */
export function Review({ filing }: { filing: Filing }) {
  const { form, photos, isBehalf, now, edit } = filing
  const count = photos.photos.length - photos.refused
  const refused = photos.refused > 0 ? `，另有 ${photos.refused} 张没有传成，不算` : ''
  const said: { question: Question; name: string; words: string }[] = [
    ...(isBehalf && form.told
      ? [{ question: 'told' as const, name: '替谁填', words: `${filing.place.words}，${toldWords[form.told]}` }]
      : []),
    { question: 'where', name: '坏在哪儿', words: whereOf(form) },
    { question: 'what', name: '坏了什么', words: damageOf(form) },
    { question: 'when', name: '哪天发现', words: form.noticedOn ? noticedWords(form.noticedOn, now) : '' },
    { question: 'photos', name: '照片', words: `${count > 0 ? `${count} 张` : '没有，以后可以补'}${refused}` },
    { question: 'want', name: '想怎么解决', words: wantOf(form) },
    { question: 'words', name: '还想说的', words: form.words.trim() || '没写' },
    ...(form.phone.trim() ? [{ question: 'words' as const, name: '电话', words: form.phone.trim() }] : []),
  ]
  return (
    <>
      <StepTitle>看一遍，对了就提交</StepTitle>
      <SaidRows said={said} onEdit={edit} />
      {photos.pending > 0 ? (
        <Card tone="teal">
          <View className="stack">
            <View>{`还有 ${photos.pending} 张照片在传。现在就能提交，传完了会自己跟上。`}</View>
            <PhotoField queue={photos} max={CLAIM_PHOTOS_MAX} disabled />
          </View>
        </Card>
      ) : null}
    </>
  )
}
