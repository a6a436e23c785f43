import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { go } from '@/lib/navigate'
import { AskCard } from './ask-card'
import { AskedCard } from './asked-card'
import { CovenantCard } from './covenant-card'
import { JoinCard } from './join-card'
import { KeepCard } from './keep-card'
import { OwnCaseCard } from './own-case-card'
import { PastCases } from './past-cases'
import { type PoolView, usePool } from './use-pool'
import './pool.scss'

function PoolPage() {
  const { stairwellId, flatId, page, phone } = usePool()
  const { value: view } = page
  return (
    <Page title="邻里共担" phone={phone ? { who: '居委会', number: phone } : undefined}>
      <PageState of={page} rows={4} />
      {view ? (
        <>
          <Head view={view} />
          <Sections view={view} stairwellId={stairwellId} flatId={flatId} onStale={page.again} />
        </>
      ) : null}
    </Page>
  )
}

/** What it is, and that nobody has to, before anything else. */
const Head = ({ view: { building, unit } }: { view: PoolView }) => (
  <>
    <View className="t-note">{`${building}${unit}`}</View>
    <Card tone="sunk">
      <View className="row pool-first">
        <Icon name="users" className="c-teal" />
        <View className="grow">
          <View className="t-bold">自愿的，小损失邻居一起担。</View>
          <View>钱由邻居自己交，不经过「串门」；这里只算清各家那一份，记下谁答应了、谁收到了。</View>
        </View>
      </View>
    </Card>
  </>
)

type Props = { view: PoolView; stairwellId: string; flatId: string; onStale: () => void }

function Sections({ view, stairwellId, flatId, onStale }: Props) {
  const { pool, cases, abilities, mine } = view
  const now = Date.now()
  const asked = cases.filter(({ state, isOurs, mine: share }) => state === 'asking' && !isOurs && share)
  // Who keeps the pool follows every loss; a household its own.
  const keeps = flatId === '' && abilities.set
  const followed = cases.filter(({ isOurs }) => isOurs || keeps)
  const past = cases.filter((one) => one.state === 'settled' && !followed.includes(one))
  if (!pool)
    return keeps ? (
      <KeepCard isOpen stairwellId={stairwellId} pool={null} onStale={onStale} />
    ) : (
      <EmptyState
        icon="users"
        title="我们楼门还没有约定"
        words="楼门长或社区可以和大家商量一份：小损失怎么分、一次最多多少。有了约定，您家加不加入自己定。"
        {...(abilities.set ? { action: '去建一份', onAction: () => toKeep(stairwellId) } : {})}
      />
    )
  const isRunning = pool.state === 'open'
  return (
    <>
      {asked.map((one) => (
        <AskedCard key={one.caseId} one={one} flatId={flatId} mayAnswer={abilities.join} now={now} onStale={onStale} />
      ))}
      {followed.map((one) => (
        <OwnCaseCard key={one.caseId} one={one} flatId={flatId} now={now} />
      ))}
      {isRunning ? null : (
        <Card tone="amber">这份约定已停用，不能再加入，也不能再请邻居分担。以前答应过的仍然算数。</Card>
      )}
      <CovenantCard pool={pool} isIn={mine !== null && !mine.isOld} asksHousehold={flatId !== '' && isRunning} />
      {isRunning && flatId !== '' ? (
        <JoinCard view={view} pool={pool} flatId={flatId} now={now} onStale={onStale} />
      ) : null}
      {isRunning && abilities.ask && flatId !== '' ? (
        <AskCard view={view} pool={pool} flatId={flatId} now={now} onStale={onStale} />
      ) : null}
      <PastCases cases={past} now={now} />
      {keeps ? <KeepCard stairwellId={stairwellId} pool={pool} onStale={onStale} /> : null}
      {abilities.set && !keeps ? (
        <Button wide icon="settings" onPress={() => toKeep(stairwellId)}>
          维护这份约定
        </Button>
      ) : null}
    </>
  )
}

/** The same page as who keeps the pool reads it: of all households, and of none. */
const toKeep = (stairwellId: string) => void go('/claims/pool/index', { stairwellId })

export default guarded(PoolPage)
