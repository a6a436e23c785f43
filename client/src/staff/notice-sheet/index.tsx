import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip, ChipRow } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { SelectField } from '@/components/select-field/select-field'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { toast } from '@/components/toast/toast'
import { back, replace } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { CarryList } from './carry-list'
import { DoorSlips } from './door-slips'
import { LobbySheet } from './lobby-sheet'
import { noticeNumber, sheetText } from './sheet-words'
import { type Printed, type Sheet, type SheetPage, useSheet } from './use-sheet'
import './notice-sheet.scss'

const isWeb = process.env.TARO_ENV === 'h5'
const EVERY = 'every'

const words: Record<Sheet, string> = { lobby: '楼门口张贴', slips: '门上贴条', list: '带着走的名单' }
const notes: Record<Sheet, string> = {
  lobby: '每个楼门一张 A4，贴在门口一眼看见的地方。贴出去不算告知到户。',
  slips: '一张 A4 六条，裁开贴门上或从门缝塞进去。贴条不算告知，敲开门说到了才算。',
  list: '按走的顺序排，用铅笔勾，回来再登记。上面没有姓名和电话，丢了也不要紧。',
}

function NoticeSheetPage() {
  return (
    <EstateGate title="打印" current="notices">
      {(desk) => <Sheets desk={desk} />}
    </EstateGate>
  )
}

function Sheets({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const page = useSheet()
  const notice = page.view.value
  const printed = notice && { notice, estate }
  const isOut = notice?.state === 'published'
  const isReplaced = notice?.state === 'replaced'
  return (
    <StaffFrame
      title="打印"
      current="notices"
      path={[{ words: notice?.content.title ?? '通知', onPress: () => void back('/staff/notices/index') }]}
      {...(printed && isOut ? { actions: <Print printed={printed} /> } : {})}
      {...frame}
    >
      <PageState of={page.view} rows={4} />
      {notice && isReplaced ? <Void notice={notice} /> : null}
      {notice && !isOut && !isReplaced ? (
        <EmptyState icon="print" title="还没有发出" words="发出以后才能打印，免得贴出去的和住户手机上的不一样。" />
      ) : null}
      {printed && isOut ? (
        <>
          <Choose page={page} />
          <PageState of={page.state} rows={4} />
          <Paper page={page} printed={printed} />
        </>
      ) : null}
    </StaffFrame>
  )
}

/** On paper nobody would see that it no longer holds. */
function Void({ notice: { estateId, replacedBy } }: Pick<Printed, 'notice'>) {
  return (
    <EmptyState
      icon="print"
      title="这份已作废，不能打印"
      words="它已经被后来的通知代替。再贴出去，住户会按旧的准备。请打印后来的那份；已经贴出去的，请揭下来。"
      {...(replacedBy
        ? {
            action: '看后来的那份',
            onAction: () => void replace('/staff/notice/index', { estateId, noticeId: replacedBy }),
          }
        : {})}
    />
  )
}

/** Printing is a desktop's work; a phone sends the words to somebody who can. */
function Print({ printed: { notice, estate } }: { printed: Printed }) {
  const copy = () =>
    void Taro.setClipboardData({ data: sheetText(notice.content, estate, noticeNumber(notice.noticeId)) }).then(() =>
      toast('复制好了，发给打印的人'),
    )
  return (
    <>
      <Button icon="doc" onPress={copy}>
        复制文字
      </Button>
      {isWeb ? (
        <Button variant="primary" icon="print" onPress={() => window.print()}>
          打印
        </Button>
      ) : null}
    </>
  )
}

function Choose({ page }: { page: SheetPage }) {
  const { sheet, setSheet, offered, allStairwells, stairwellId, setStairwell, isEvery, setEvery } = page
  return (
    <Card className="sheet-choose">
      <View className="stack">
        {isWeb ? null : (
          <View>微信里打不了。请在电脑上用浏览器打开工作台，进这份通知点「打印」；或者复制文字，发给能打印的人。</View>
        )}
        <ChipRow
          label="打印什么"
          chosen={[sheet]}
          onChange={([next = 'lobby']) => setSheet(next)}
          options={offered.map((value) => ({ value, words: words[value] }))}
        />
        <View className="t-note">{notes[sheet]}</View>
        {allStairwells.length > 1 || sheet === 'slips' ? (
          <View className="row row-wrap">
            {allStairwells.length > 1 ? (
              <View className="sheet-which">
                <SelectField
                  bare
                  label="哪个楼门"
                  value={stairwellId || EVERY}
                  options={[
                    { value: EVERY, words: `全部 ${allStairwells.length} 个楼门` },
                    ...allStairwells.map((one) => ({ value: one.stairwellId, words: `${one.building}${one.unit}` })),
                  ]}
                  onChange={(value) => setStairwell(value === EVERY ? '' : value)}
                />
              </View>
            ) : null}
            {sheet === 'slips' ? (
              <Chip chosen={isEvery} onPress={() => setEvery(!isEvery)}>
                已经知道的也印
              </Chip>
            ) : null}
          </View>
        ) : null}
      </View>
    </Card>
  )
}

function Paper({ page: { sheet, stairwells, doors, state }, printed }: { page: SheetPage; printed: Printed }) {
  if (sheet === 'lobby')
    return (
      <View className="sheets">
        {stairwells.map(({ stairwellId, building, unit }) => (
          <LobbySheet key={stairwellId} printed={printed} place={`${building}${unit}`} />
        ))}
      </View>
    )
  if (!state.value) return null
  if (doors.length === 0)
    return (
      <EmptyState
        icon="check"
        title="没有要打的"
        words="没有哪一户要打电话或上门。还在等微信的，到点没打开会自己排进来。"
      />
    )
  return (
    <View className="sheets">
      {sheet === 'slips' ? (
        <DoorSlips printed={printed} doors={doors} />
      ) : (
        <CarryList printed={printed} doors={doors} />
      )}
    </View>
  )
}

export default guarded(NoticeSheetPage)
