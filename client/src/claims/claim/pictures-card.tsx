import type { ClaimView } from '@chuanmen/types/claim-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { damageTitle } from '@/components/claim-steps/title'
import { Compare } from '@/components/compare/compare'
import { PhotoView } from '@/components/photo-view/photo-view'
import { useFew } from '@/components/photo-view/use-few'
import { picturesOf } from './pictures'

/** Before and now beside each other; below it all that were taken. */
export function PicturesCard({ view }: { view: ClaimView }) {
  const { pairs, all, words } = picturesOf(view)
  const [showsAll, setShowsAll] = useState(pairs.length === 0)
  const { shown, more } = useFew(all)
  if (all.length === 0) return null
  const of = damageTitle(view)
  return (
    <View className="stack">
      {pairs.map(({ before, after }) => (
        <Compare key={`${before.photoId} ${after.photoId}`} before={before} after={after} of={of} />
      ))}
      <View className="row row-wrap">
        <View className="grow c-ink2">{words}</View>
        {pairs.length > 0 ? (
          <Button variant="link" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? '收起' : `全部 ${all.length} 张`}
          </Button>
        ) : null}
      </View>
      {showsAll ? (
        <>
          <View className="claim-tiles">
            {shown.map((photo) => (
              <PhotoView key={photo.photoId} {...photo} among={all} />
            ))}
          </View>
          {more}
        </>
      ) : null}
    </View>
  )
}
