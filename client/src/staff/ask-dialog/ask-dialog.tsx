import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'

type Props = {
  title: string
  words: readonly string[]
  yes: string
  isDanger?: boolean
  onYes: () => void
  onClose: () => void
}

/** One question before something that cannot be taken back. */
export function AskDialog({ title, words, yes, isDanger, onYes, onClose }: Props) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再想想</Button>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      <View className="stack">
        {words.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
    </Dialog>
  )
}
