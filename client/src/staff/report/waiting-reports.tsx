import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { hour } from '@/lib/format'
import { type LaterOf, sendLater } from '@/lib/later'
import { go } from '@/lib/navigate'
import { floorWords } from './site'
import { toldWords } from './told-words'
import type { Report } from './use-report'

/** What this phone has noted and not yet sent: taken back in its first seconds, then waiting for a network, or refused with the reason. */
export function WaitingReports({
  report: { waiting, unsent, floors, site, takeBack, forgetRefused },
}: {
  report: Report
}) {
  if (waiting.length === 0) return null
  return (
    <Card tone="amber">
      <View className="stack">
        <View className="row row-wrap">
          <View className="t-lead grow" {...aria({ role: 'status', live: 'polite' })}>
            {unsent > 0 ? `${unsent} 条等着送，有网了自己送` : '记下了'}
          </View>
          {unsent > 0 ? (
            <Button size="small" icon="refresh" onPress={() => void sendLater()}>
              现在送
            </Button>
          ) : null}
        </View>
        {waiting.map((entry) => (
          <One
            key={entry.id}
            entry={entry}
            floors={floors}
            onTakeBack={() => takeBack(entry)}
            onRead={() => forgetRefused(entry.id)}
            onBaselines={() => void go('/staff/baselines/index', { stairwellId: site?.stairwellId })}
          />
        ))}
      </View>
    </Card>
  )
}

type OneProps = {
  entry: LaterOf<'works.report'>
  floors: readonly number[]
  onTakeBack: () => void
  onRead: () => void
  onBaselines: () => void
}

function One({ entry, floors, onTakeBack, onRead, onBaselines }: OneProps) {
  const { input, photos = [], wasTried, refused, refusedCode } = entry
  const count = photos.length + (input.photoIds?.length ?? 0)
  const name = `${stageWords[input.kind]} ${toldWords[input.state]}`
  const words = [
    input.at ? hour(input.at) : '',
    input.state === 'done' ? floorWords(input.floors ?? [], floors) : '',
    count > 0 ? `照片 ${count} 张` : '',
    input.words ?? '',
  ]
  return (
    <View className="row row-wrap report-waiting">
      <View className="grow">
        <View className="t-bold">{name}</View>
        <View className="t-note">{words.filter(Boolean).join(' · ')}</View>
        {refused ? (
          <View className="c-brick" {...aria({ role: 'alert' })}>
            {refused}
          </View>
        ) : null}
      </View>
      {refused && refusedCode === 'baseline_missing' ? (
        <Button size="small" variant="outline" icon="camera" onPress={onBaselines}>
          去拍现状记录
        </Button>
      ) : null}
      {refused ? (
        <Button size="small" label={`知道了，${name}`} onPress={onRead}>
          知道了
        </Button>
      ) : wasTried ? (
        <View className="t-note">等着送</View>
      ) : (
        <Button size="small" label={`点错了，${name}`} onPress={onTakeBack}>
          点错了
        </Button>
      )}
    </View>
  )
}
