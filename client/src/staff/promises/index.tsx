import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { windowWidth } from '@/lib/screen'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { type Look, looks, lookWords } from './ledger'
import { LedgerTable } from './ledger-table'
import { PromiseCard } from './promise-card'
import { type Ledger, useLedger } from './use-ledger'
import './promises.scss'

const TITLE = '承诺'
const DESKTOP_PX = 1024

function StaffPromisesPage() {
  return (
    <EstateGate title={TITLE} current="promises">
      {(desk) => <Promises key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** What was promised to households, by whom and until when: late first. */
function Promises({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const ledger = useLedger(estate.estateId)
  const { list, rows, look } = ledger
  return (
    <StaffFrame
      title={TITLE}
      current="promises"
      note="答应了谁什么、谁来办、哪天前"
      {...frame}
      // Tables are kept on desktops; on a phone what is late comes first.
      {...(rows.length > 0 && windowWidth() >= DESKTOP_PX
        ? {
            actions: (
              <Button size="small" icon="download" busy={ledger.isSaving} onPress={() => void ledger.save()}>
                导出 Excel
              </Button>
            ),
          }
        : {})}
    >
      <FailureNote failure={ledger.saveFailure} onRetry={() => void ledger.save()} />
      <Named ledger={ledger} />
      <PageState of={list} rows={5} />
      {list.value ? (
        <>
          <Counts counts={list.value.counts} />
          <ChipRow
            label="看哪些"
            chosen={[look]}
            onChange={([next = look]) => ledger.show(next)}
            options={looks.map((value) => ({ value, words: lookWords[value] }))}
          />
          {rows.length > 0 ? <LedgerTable ledger={ledger} /> : <EmptyState icon="doc-check" {...nothing[look]} />}
          <Pager ledger={ledger} />
        </>
      ) : null}
    </StaffFrame>
  )
}

/** The one that today's list names, to be worked on at once. */
function Named({ ledger: { named, list } }: { ledger: Ledger }) {
  if (!named) return null
  const again = () => {
    named.again()
    list.again()
  }
  return (
    <>
      <PageState of={named} rows={2} />
      {named.value ? <PromiseCard promise={named.value} hasDoor onChanged={again} /> : null}
    </>
  )
}

const nothing: Record<Look, { title: string; words: string }> = {
  all: {
    title: '没有在办的承诺',
    words: '住户有条件同意时，条件会自己排到这里。接下以后写明谁来办、哪天前，办好了请住户确认。',
  },
  mine: { title: '没有您负责的', words: '交给您办的承诺会排到这里，过期的在前。' },
  past: { title: '还没有结束的', words: '住户确认办到的、没能答应的、住户改了意见的，都会留在这里。' },
}

function Counts({ counts }: { counts: NonNullable<Ledger['list']['value']>['counts'] }) {
  const shown = [
    { name: '过期', count: counts.overdue },
    { name: '等人接', count: counts.asked },
    { name: '在办', count: counts.promised },
    { name: '等住户确认', count: counts.kept },
    { name: '没办到', count: counts.broken },
    { name: '办到了', count: counts.confirmed },
  ]
  return (
    <View className="promise-counts" {...aria({ role: 'list', label: '一共多少' })}>
      {shown.map(({ name, count }) => (
        <View key={name} className="promise-count" {...aria({ role: 'listitem', label: `${name} ${count}` })}>
          <View className={`t-number ${name === '过期' && count > 0 ? 'c-brick' : ''}`}>{String(count)}</View>
          <View className="t-note">{name}</View>
        </View>
      ))}
    </View>
  )
}

function Pager({ ledger: { list, page, setPage } }: { ledger: Ledger }) {
  if (page === 0 && !list.value?.more) return null
  return (
    <View className="row row-wrap" {...aria({ role: 'navigation', label: '翻页' })}>
      <Button size="small" icon="back" disabled={page === 0} onPress={() => setPage(page - 1)}>
        上一页
      </Button>
      <View>{`第 ${page + 1} 页`}</View>
      <Button size="small" arrow disabled={!list.value?.more} onPress={() => setPage(page + 1)}>
        下一页
      </Button>
    </View>
  )
}

export default guarded(StaffPromisesPage)
