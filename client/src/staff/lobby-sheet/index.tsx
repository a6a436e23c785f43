import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { SelectField } from '@/components/select-field/select-field'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { back, go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { DoorSheet } from './door-sheet'
import { type Lobby, useLobby } from './use-lobby'
import './lobby-sheet.scss'

const isWeb = process.env.TARO_ENV === 'h5'

function LobbySheetPage() {
  return (
    <EstateGate title="楼门公示单" current="certificates">
      {(desk) => <Sheets key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Sheets({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const page = useLobby(estate)
  const { state, sheets, offered } = page
  const isReady = state.value !== undefined && sheets.length > 0
  return (
    <StaffFrame
      title="楼门公示单"
      current="certificates"
      path={[{ words: '证明', onPress: () => void back('/staff/certificates/index') }]}
      {...(isWeb && isReady
        ? {
            actions: (
              <Button variant="primary" icon="print" onPress={() => window.print()}>
                打印
              </Button>
            ),
          }
        : {})}
      {...frame}
    >
      {offered.length === 0 ? (
        <EmptyState
          icon="building"
          title="还没有楼门"
          words="先导入名册，楼门就有了。"
          action="去导入名册"
          onAction={() => void go('/staff/roster/index', { estateId: estate.estateId })}
        />
      ) : (
        <>
          <Choose page={page} />
          <PageState of={state} rows={4} />
          {state.value ? <Paper page={page} phone={estate.phone} estateId={estate.estateId} /> : null}
        </>
      )}
    </StaffFrame>
  )
}

function Choose({ page: { buildings, building, setBuilding, offered, chosen, choose } }: { page: Lobby }) {
  return (
    <Card className="lobby-choose">
      <View className="stack">
        {isWeb ? null : <View>微信里打不了。请在电脑上用浏览器打开工作台，进这一页点「打印」。</View>}
        <View className="t-note">
          每个楼门一张 A4，贴在门口里侧。上面的数和住户手机上看到的一样，不写谁家；过几天换一张新的。
        </View>
        {buildings.length > 1 ? (
          <View className="lobby-which">
            <SelectField
              label="哪栋楼"
              value={building}
              options={buildings.map((value) => ({ value, words: value }))}
              onChange={setBuilding}
            />
          </View>
        ) : null}
        {offered.length > 1 ? (
          <ChipRow
            many
            label="哪些楼门"
            chosen={chosen}
            onChange={choose}
            options={offered.map(({ stairwellId, unit }) => ({ value: stairwellId, words: unit }))}
          />
        ) : null}
      </View>
    </Card>
  )
}

function Paper({
  page: { sheets, silent, chosen },
  phone,
  estateId,
}: {
  page: Lobby
  phone: string
  estateId: string
}) {
  if (chosen.length === 0) return <EmptyState icon="building" title="没有选楼门" words="在上面点一点要印哪几个楼门。" />
  return (
    <>
      {silent.length > 0 ? (
        <Card tone="sunk" className="lobby-choose">
          {`${silent.map(({ building, unit }) => `${building}${unit}`).join('、')} 现在没有在征求意见，不用贴。`}
        </Card>
      ) : null}
      {sheets.length === 0 ? (
        <EmptyState
          icon="doc"
          title="没有在征求意见"
          words="发出一轮征求意见以后，这里就能打印公示单。"
          action="去看征求意见"
          onAction={() => void go('/staff/rounds/index', { estateId })}
        />
      ) : null}
      <View className="lobby-sheets">
        {sheets.map((sheet) => (
          <DoorSheet key={sheet.view.stairwellId} sheet={sheet} phone={phone} />
        ))}
      </View>
    </>
  )
}

export default guarded(LobbySheetPage)
