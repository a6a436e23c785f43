import { gapSentence } from '@chuanmen/domain/estate/figures'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { TwoNumbers } from '@/components/two-numbers/two-numbers'
import { SetupList } from '../setup/setup-list'
import { useDesk } from '../use-desk'
import { BuildingCard } from './building-card'
import { columnsOf, type Order, orders, orderWords } from './buildings'
import { Legend } from './legend'
import { RoundNote } from './round-note'
import { StairwellTable } from './stairwell-table'
import { type Shape, useEstate } from './use-estate'
import { Ways } from './ways'
import './estate.scss'

/** An estate: the two numbers, the gap in words, and every stairwell as a tiny picture. Live. */
function EstatePage() {
  const page = useEstate()
  const { live, view, buildings } = page
  const hasStairwells = Boolean(view?.stairwells.length)
  const widest = Math.max(...buildings.map(columnsOf))
  return (
    <StaffFrame
      title={view?.name ?? '楼门'}
      note={view ? <RoundNote round={view.round} /> : undefined}
      current="stairwells"
      root
      {...useDesk(view?.name)}
      {...(view ? { phone: { who: '居委会', number: view.phone } } : {})}
      path={[{ words: '小区', onPress: page.changeEstate }]}
    >
      <PageState of={live} picture rows={3} />
      {live.failure?.kind === 'refused' ? (
        <Button icon="swap" onPress={page.changeEstate}>
          换一个小区
        </Button>
      ) : null}
      {view && view.figures.risers > 0 ? (
        <Card>
          <View className="estate-gap">
            <TwoNumbers figures={view.figures} gap={gapSentence(view.figures)} {...moreWords(view.gap)} />
            <Ways estate={view} />
          </View>
        </Card>
      ) : null}
      {page.showSteps ? <SetupList title="还要做几步" steps={page.steps} onStep={page.openSetup} /> : null}
      {view && !hasStairwells && !page.showSteps ? (
        <EmptyState
          icon="building"
          title="还没有楼门"
          words="社区导入名册以后，每个楼门会画在这里。"
          action="再看看"
          onAction={live.again}
        />
      ) : null}
      {hasStairwells ? (
        <View className="row row-wrap estate-tools">
          <ChipRow<Shape>
            label="怎么看"
            chosen={[page.shape]}
            onChange={([shape = 'picture']) => page.setShape(shape)}
            options={[
              { value: 'picture', words: '看图', icon: 'building' },
              { value: 'table', words: '看表', icon: 'list' },
            ]}
          />
          <Button size="small" icon="download" onPress={() => void page.download()}>
            导出 Excel
          </Button>
          {page.shape === 'picture' && buildings.length > 1 ? (
            <ChipRow<Order>
              label="楼的顺序"
              chosen={[page.order]}
              onChange={([order = 'door']) => page.setOrder(order)}
              options={orders.map((value) => ({ value, words: orderWords[value] }))}
            />
          ) : null}
          {page.only ? (
            <Button size="small" onPress={page.showAll}>
              看全部楼
            </Button>
          ) : null}
        </View>
      ) : null}
      {hasStairwells && page.shape === 'table' ? (
        <StairwellTable rows={buildings.flatMap(({ stairwells }) => stairwells)} onOpen={page.openStairwell} />
      ) : null}
      {hasStairwells && page.shape === 'picture' ? (
        <>
          {buildings.map((building) => (
            <BuildingCard key={building.building} building={building} widest={widest} onOpen={page.openStairwell} />
          ))}
          <Legend />
        </>
      ) : null}
    </StaffFrame>
  )
}

const moreWords = ({ risers }: { risers: number }) =>
  risers > 0 ? { more: '一根管上每一户都同意，才算成串。断点画在卡住的那一户。' } : {}

export default guarded(EstatePage)
