import type { RoundView } from '@chuanmen/types/round'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { shortDay } from '@/lib/format'

/** Which text the paper must show: its version, and all of it one tap away. */
export function PaperText({ round }: { round: RoundView }) {
  const [isOpen, setOpen] = useState(false)
  const changed = round.texts.find(({ version }) => version === round.textVersion)
  return (
    <Card tone="sunk">
      <View className="row row-wrap">
        <View className="grow">
          <View className="t-bold">{`${round.title} · 第 ${round.textVersion} 版`}</View>
          <View className="t-note">
            {round.textVersion > 1 && changed
              ? `${shortDay(changed.at)}改过：${changed.why}。签在旧版上的不算，请重签。`
              : '请核对纸上印的是这一版。'}
          </View>
        </View>
        <Button variant="link" icon="doc" onPress={() => setOpen(true)}>
          看全文
        </Button>
      </View>
      {isOpen ? (
        <Dialog title={`第 ${round.textVersion} 版全文`} onClose={() => setOpen(false)}>
          <View className="stack">
            <View className="paper-full">{round.text.plain}</View>
            <View className="paper-full c-ink2">{round.text.full}</View>
            <View className="t-note">{`文本指纹 ${round.textHash.slice(0, 12).toUpperCase()}`}</View>
          </View>
        </Dialog>
      ) : null}
    </Card>
  )
}
