import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { toast } from '@/components/toast/toast'
import { rowsPasted } from './pasted'
import type { PricesPage } from './use-prices'

/** A whole table at once: cells copied from Excel, or the text of a CSV file. */
export function PasteDialog({ page, onClose }: { page: PricesPage; onClose: () => void }) {
  const [text, setText] = useState('')
  const count = rowsPasted(text, page.rows).length
  const take = (isMore: boolean) => {
    const taken = page.paste(text, isMore)
    if (taken === 0) return
    toast(`放进来 ${taken} 行`)
    onClose()
  }
  return (
    <Dialog
      title="从 Excel 粘贴"
      onClose={onClose}
      actions={
        <>
          <Button disabled={count === 0} onPress={() => take(true)}>
            接在后面
          </Button>
          <Button variant="primary" disabled={count === 0} onPress={() => take(false)}>
            换掉现在的
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>
          在 Excel 里选中「编号、名称、单位、单价」这几列，复制，粘贴到下面。没有编号也行。CSV 文件的文字也能粘。
        </View>
        <Field long required label="粘贴到这里" value={text} onChange={setText} />
        <View>{text.trim() === '' ? '' : count === 0 ? '没有认出来，请连同单价一起复制。' : `认出 ${count} 行。`}</View>
      </View>
    </Dialog>
  )
}
