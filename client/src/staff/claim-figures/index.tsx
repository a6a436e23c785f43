import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { SelectField } from '@/components/select-field/select-field'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailureNote } from '@/components/states/states'
import { day } from '@/lib/format'
import { back } from '@/lib/navigate'
import { type ClaimsDesk, ClaimsGate } from '../claims/claims-gate'
import { monthBeside, monthWords } from '../claims/filter'
import { Bars } from './bars'
import { BuildingTable } from './building-table'
import { CrewTable } from './crew-table'
import { ageRows, costRows, rungRows } from './rows'
import { Totals } from './totals'
import { type Figures, useFigures } from './use-figures'
import './claim-figures.scss'

/** How far back a month's claims are offered as a file. */
const MONTHS = 24

function ClaimFiguresPage() {
  return <ClaimsGate>{(desk) => <ClaimFigures key={desk.estateId} desk={desk} />}</ClaimsGate>
}

function ClaimFigures({ desk: { estateId, frame } }: { desk: ClaimsDesk }) {
  const page = useFigures(estateId)
  const { value } = page.figures
  return (
    <StaffFrame
      title="赔付统计"
      current="claims"
      path={[{ words: '赔付', onPress: () => void back('/staff/claims/index') }]}
      {...(value ? { note: `到${day(value.today)}` } : {})}
      {...frame}
      {...(value ? { actions: <Export page={page} /> } : {})}
    >
      <PageState of={page.figures} rows={6} />
      <FailureNote failure={page.failure} onRetry={() => void page.save()} />
      {value ? <Content figures={value} /> : null}
    </StaffFrame>
  )
}

function Content({ figures }: { figures: Figures }) {
  if (figures.total.claims === 0)
    return (
      <EmptyState
        icon="chart"
        title="还没有赔付申请"
        words="有了申请，这里会有：在办的放了多久、在谁手里、多久办完、各施工队按不按时、一共赔了多少。"
      />
    )
  return (
    <>
      <Totals figures={figures} />
      <View className="figures-columns">
        <Bars title="在办的，收到多久了" note="按日历天算" rows={ageRows(figures)} none="没有在办的。" />
        <Bars title="在谁手里" note="逾期自动交上一级" rows={rungRows(figures)} none="没有在办的。" />
      </View>
      <Bars title="坏了什么，赔了多少" rows={costRows(figures)} none="还没有。" />
      <CrewTable figures={figures} />
      <BuildingTable figures={figures} />
    </>
  )
}

function Export({ page: { month, setMonth, thisMonth, isExporting, save } }: { page: ReturnType<typeof useFigures> }) {
  const months = Array.from({ length: MONTHS }, (_, back) => monthBeside(thisMonth, -back))
  return (
    <View className="row row-wrap">
      <SelectField
        bare
        label="哪个月收到的"
        value={month}
        options={months.map((value) => ({ value, words: monthWords(value) }))}
        onChange={setMonth}
      />
      <Button
        icon="download"
        busy={isExporting}
        label={`导出 Excel，${monthWords(month)}收到的申请`}
        onPress={() => void save()}
      >
        导出 Excel
      </Button>
    </View>
  )
}

export default guarded(ClaimFiguresPage)
