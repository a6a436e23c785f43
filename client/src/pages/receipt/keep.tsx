import type { Receipt } from '@chuanmen/types/consent'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { toast } from '@/components/toast/toast'
import { slipText } from './slip-words'

const onWeb = process.env.TARO_ENV === 'h5'

async function copy(words: string) {
  try {
    await Taro.setClipboardData({ data: words })
    toast('已复制，可以粘贴到任何地方')
  } catch {
    toast('没能复制，请截图保存')
  }
}

function download(name: string, words: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([words], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** 存到手机: copied text everywhere; on the web also a text file and print or PDF. */
export function Keep({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const words = slipText(receipt)
  const print = () => {
    onClose()
    // After the dialog has gone from the page.
    setTimeout(() => window.print(), 100)
  }
  return (
    <Dialog title="存到手机" onClose={onClose}>
      <View className="stack">
        <Button wide variant="outline" icon="doc" onPress={() => copy(words).then(onClose)}>
          复制文字
        </Button>
        {onWeb ? (
          <Button wide icon="print" onPress={print}>
            打印，或存成 PDF
          </Button>
        ) : null}
        {onWeb ? (
          <Button wide icon="download" onPress={() => download(`回执 ${receipt.receiptNo}.txt`, words)}>
            存成文本文件
          </Button>
        ) : null}
        <View className="t-note">
          {onWeb
            ? '回执一直在这里，随时能再看。'
            : '复制后可以发给「文件传输助手」，或截一张图。回执一直在这里，随时能再看。'}
        </View>
      </View>
    </Dialog>
  )
}

/** The chain's head in full: what the lobby sheet's heads can be compared with. */
export function Head({ head, onClose }: { head: string; onClose: () => void }) {
  return (
    <Dialog title="证据链头" onClose={onClose} actions={<Button onPress={() => copy(head)}>复制</Button>}>
      <View className="stack">
        <View className="slip-hash">{head}</View>
        <View className="t-note">
          每份答复都和前一份连在一起，谁也不能悄悄改掉。楼门口会贴出当天的链头，您可以拿这一串去对。
        </View>
      </View>
    </Dialog>
  )
}
