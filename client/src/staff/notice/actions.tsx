import { Button } from '@/components/button/button'
import type { NoticePage, NoticeView } from './use-notice'

export type Asking = 'publish' | 'unschedule' | 'withdraw'

type Props = {
  page: NoticePage
  view: NoticeView
  isExporting: boolean
  onExport: () => void
  onAsk: (asking: Asking) => void
}

/** What can be done with a notice now: the server says what this person may. */
export function NoticeActions({ page, view: { abilities, state, stairwells }, isExporting, onExport, onAsk }: Props) {
  const isOut = state === 'published' || state === 'replaced'
  const seesDoors = stairwells.some(({ mayOpen }) => mayOpen)
  return (
    <>
      {isOut ? (
        <Button icon="print" onPress={page.print}>
          打印
        </Button>
      ) : null}
      {isOut && seesDoors ? (
        <Button icon="download" busy={isExporting} onPress={onExport}>
          导出表格
        </Button>
      ) : null}
      {abilities.replace && state === 'published' ? (
        <>
          <Button variant="danger" icon="close" onPress={() => onAsk('withdraw')}>
            撤回
          </Button>
          <Button icon="pencil" onPress={page.correct}>
            更正
          </Button>
        </>
      ) : null}
      {abilities.edit && state === 'draft' ? (
        <Button icon="pencil" onPress={page.edit}>
          改草稿
        </Button>
      ) : null}
      {abilities.publish && state === 'draft' ? (
        <Button variant="primary" icon="bell" onPress={() => onAsk('publish')}>
          发出
        </Button>
      ) : null}
      {abilities.unschedule ? (
        <Button icon="close" onPress={() => onAsk('unschedule')}>
          取消定时
        </Button>
      ) : null}
    </>
  )
}
