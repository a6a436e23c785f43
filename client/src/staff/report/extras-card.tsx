import { REPORT_PHOTOS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { FailureNote } from '@/components/states/states'
import { PhotoTile, PhotoTiles } from '../photo-tile/photo-tile'
import type { Report } from './use-report'
import { useReportPhotos } from './use-report-photos'

const WORDS_MAX = 500

/** What goes along with the next report, if anything. Kept on the phone until then. */
export function ExtrasCard({ report: { site, draft, change } }: { report: Report }) {
  const photos = useReportPhotos(site?.estateId ?? '', draft.photos, (list) => change({ photos: list }))
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap">
          <View className="t-lead grow">照片和说明</View>
          <View className="t-note">{`照片 ${draft.photos.length} / ${REPORT_PHOTOS_MAX} 张`}</View>
        </View>
        <View className="t-note">
          可以不加。加了的，跟着下一次「开始」「做完了」一起送；住户要等工作人员看过才看得到。
        </View>
        <PhotoTiles>
          {draft.photos.map(({ key, path }, index) => (
            <PhotoTile key={key} nth={index + 1} path={path} onRemove={() => photos.remove(key)} />
          ))}
        </PhotoTiles>
        {photos.failures.map((failure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two photos may fail alike
          <FailureNote key={index} failure={failure} />
        ))}
        {photos.room > 0 ? (
          <Button variant="outline" icon="camera" busy={photos.isBusy} onPress={() => void photos.add()}>
            {draft.photos.length > 0 ? '再拍一张' : '拍照或选照片'}
          </Button>
        ) : null}
        <Field
          label="说明"
          long
          maxLength={WORDS_MAX}
          value={draft.words}
          placeholder="比如：3 层厨房管井太窄，先做 4 层"
          onChange={(words) => change({ words })}
        />
      </View>
    </Card>
  )
}
