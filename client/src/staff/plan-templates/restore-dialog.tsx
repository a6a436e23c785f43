import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import type { TemplatesPage } from './use-templates'

/** Everything back to how it was before staff changed anything. */
export const RestoreDialog = ({ page }: { page: TemplatesPage }) => (
  <Dialog
    title="都恢复默认？"
    onClose={page.stopRestore}
    actions={
      <>
        <Button onPress={page.stopRestore}>先不</Button>
        <Button variant="danger" busy={page.isBusy} onPress={() => void page.restore()}>
          都恢复默认
        </Button>
      </>
    }
  >
    <View className="stack">
      <View>这个小区改过的办法都会换回默认的。已经列进各户清单的不变。</View>
      <ActFailure failure={page.failure} onRetry={() => void page.restore()} />
    </View>
  </Dialog>
)
