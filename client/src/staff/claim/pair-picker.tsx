import type { ClaimView } from '@chuanmen/types/claim-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { placeName } from '@/components/claim-steps/title'
import { Compare } from '@/components/compare/compare'
import { PhotoView } from '@/components/photo-view/photo-view'
import { SelectField } from '@/components/select-field/select-field'
import { afterPhotos, beforePhotos, type Pair } from './pair-photos'

type Props = { view: ClaimView; onPick?: (pair: Pair) => void }

/** A photo from before works and one of now, chosen by what they show, beside each other or one over the other. */
export function PairPicker({ view, onPick }: Props) {
  const befores = beforePhotos(view)
  const afters = afterPhotos(view)
  const [beforeId, setBefore] = useState(befores[0]?.photo.photoId ?? '')
  const [afterId, setAfter] = useState(afters[0]?.photo.photoId ?? '')
  const before = befores.find(({ photo }) => photo.photoId === beforeId)
  const after = afters.find(({ photo }) => photo.photoId === afterId)
  const of = placeName(view.damagePlace)
  return (
    <View className="stack">
      <View className="claim-pair-choice">
        {befores.length > 0 ? (
          <SelectField
            label="施工前的"
            value={beforeId}
            options={befores.map(({ photo, words }) => ({ value: photo.photoId, words }))}
            onChange={setBefore}
          />
        ) : null}
        <SelectField
          label="现在的"
          value={afterId}
          options={afters.map(({ photo, words }) => ({ value: photo.photoId, words }))}
          onChange={setAfter}
        />
      </View>
      {before && after ? (
        <Compare
          of={of}
          before={{ photoId: before.photo.photoId, title: '施工前', note: before.words, size: before.photo }}
          after={{ photoId: after.photo.photoId, title: '现在', note: after.words, size: after.photo }}
        />
      ) : after ? (
        <View className="claim-single">
          <PhotoView photoId={after.photo.photoId} alt={`${of}，${after.words}`} size={after.photo} shape="whole" />
        </View>
      ) : null}
      {onPick && after ? (
        <Button icon="plus" onPress={() => onPick({ before: before ? beforeId : null, after: afterId })}>
          {before ? '把这一对放进认定里' : '把这张放进认定里'}
        </Button>
      ) : null}
    </View>
  )
}
