import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { go } from '@/lib/navigate'
import { Foot } from '../foot/foot'
import { AssignDialog } from './assign-dialog'
import { FilterBar } from './filter-bar'
import { ImportView } from './import-view'
import { Nothing } from './nothing'
import { Rows } from './rows'
import { Summary } from './summary'
import { type PortfolioPage, titleOf, usePortfolio } from './use-portfolio'
import './portfolio.scss'

/** The households somebody keeps: where each stands, what is due, what comes next. */
function StaffPortfolioPage() {
  const page = usePortfolio()
  const { list, of, frame } = page
  if (page.isImporting) return <ImportView page={page} />
  return (
    <StaffFrame
      title={titleOf(of, list?.name)}
      current="portfolio"
      {...(of === 'me' && page.isContact ? { root: true } : {})}
      {...(list ? { note: `${list.rows.length} 户`, actions: <Actions page={page} /> } : {})}
      {...frame}
      {...(page.isChoosing ? { footer: <Choosing page={page} /> } : {})}
    >
      <PageState of={page.state} rows={6} />
      {list ? (
        <>
          {list.rows.length > 0 ? <Summary rows={list.rows} /> : null}
          <FilterBar page={page} />
          {page.shown.length > 0 ? <Rows page={page} /> : <Nothing page={page} />}
          {/* Tables are kept on desktops; on a phone what is due comes first. */}
          {page.isDesktop ? null : (
            <View className="row">
              <Button variant="link" icon="upload" onPress={() => page.setImporting(true)}>
                从 Excel 导入走访
              </Button>
            </View>
          )}
        </>
      ) : null}
      {page.isAssigning ? <AssignDialog page={page} /> : null}
    </StaffFrame>
  )
}

function Actions({ page }: { page: PortfolioPage }) {
  const { estateId, list, has } = page
  const open = (name: string) => void go(`/staff/${name}/index`, { estateId })
  if (page.isChoosing) return null
  return (
    <>
      {has('keepPortfolios') ? (
        <Button size="small" icon="users" onPress={() => open('organisation')}>
          谁联系谁
        </Button>
      ) : null}
      {has('answerComplaints') ? (
        <Button size="small" icon="chat" onPress={() => open('complaints')}>
          投诉
        </Button>
      ) : null}
      {has('editTemplates') ? (
        <Button size="small" icon="list" onPress={() => open('plan-templates')}>
          办法
        </Button>
      ) : null}
      {page.isDesktop ? (
        <Button size="small" icon="upload" onPress={() => page.setImporting(true)}>
          导入走访
        </Button>
      ) : null}
      {page.isDesktop && (list?.rows.length ?? 0) > 0 ? (
        <Button size="small" icon="download" onPress={page.save}>
          导出 Excel
        </Button>
      ) : null}
      {list?.canAssign && list.rows.length > 0 ? (
        <Button size="small" icon="swap" onPress={() => page.choose(true)}>
          {page.of === 'nobody' ? '分给谁' : '换人联系'}
        </Button>
      ) : null}
    </>
  )
}

function Choosing({ page }: { page: PortfolioPage }) {
  const count = page.chosen.length
  return (
    <Foot title={`选了 ${count} 户`} note="他们要办的事、承诺和约好的走访一起过去">
      <Button onPress={() => page.choose(false)}>先不分</Button>
      <Button disabled={page.shown.length === 0} onPress={page.chooseAll}>
        {page.isAllChosen ? '都不选' : `列出的 ${page.shown.length} 户全选`}
      </Button>
      <Button variant="primary" disabled={count === 0} onPress={() => page.setAssigning(true)}>
        选谁来联系
      </Button>
    </Foot>
  )
}

export default guarded(StaffPortfolioPage)
