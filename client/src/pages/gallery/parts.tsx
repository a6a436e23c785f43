import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Failure } from '@/api/failure'
import { Button, MainButton } from '@/components/button/button'
import { Card, CardLink, CardSection } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { DataTable } from '@/components/data-table/data-table'
import { Dialog } from '@/components/dialog/dialog'
import { FactList } from '@/components/fact-list/fact-list'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { iconNames } from '@/components/icon/names'
import { PipeRow } from '@/components/pipe-row/pipe-row'
import { Progress, StepBar } from '@/components/progress/progress'
import { ReceiptHead, ReceiptLine, ReceiptSlip } from '@/components/receipt/receipt'
import { EmptyState, FailedState, FailureNote, OfflineBar, RefusedState, Skeleton } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { Timeline } from '@/components/timeline/timeline'
import { toast } from '@/components/toast/toast'
import { TodoRow } from '@/components/todo-row/todo-row'
import { TwoNumbers } from '@/components/two-numbers/two-numbers'
import { Pictures } from './pictures'
import { WorksParts } from './works'

const nothing = () => undefined
const figures = {
  households: 198,
  agreed: 180,
  areaCentiSqm: 1155528,
  agreedAreaCentiSqm: 1042286,
  risers: 99,
  complete: 62,
}

export function Parts({ show }: { show: string }) {
  const [choice, setChoice] = useState<string>()
  const [chips, setChips] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(false)
  if (show === 'works') return <WorksParts />
  if (show === 'home' || show === 'staff' || show === 'grammar' || show === 'big')
    return <Pictures show={show} figures={figures} />
  return (
    <>
      <StepBar total={3} current={1} done={[0, 2]} words="第 2 项，共 3 项" note="另外两项 10月20日答过了" />
      <View className="t-title">厨房排水立管</View>
      <View className="row row-wrap">
        <Button variant="link" icon="doc" onPress={nothing}>
          看全文
        </Button>
        <Button variant="link" icon="swap" onPress={() => setOpen(true)}>
          打开对话框
        </Button>
        <Button variant="danger" size="small" onPress={() => toast('已保存')}>
          说一声
        </Button>
      </View>
      <ChoiceGrid
        label="您的意见"
        chosen={choice}
        onChoose={setChoice}
        choices={[
          { value: 'agreed', words: '同意', hint: '可以进我家更换' },
          { value: 'conditional', words: '有条件同意', hint: '办到我的条件才算' },
          { value: 'deferred', words: '暂不同意', hint: '先不定，以后再答' },
          { value: 'refused', words: '不同意', hint: '不更换我家这段' },
        ]}
      />
      <Card>
        <View className="stack">
          <View className="t-lead">要办到什么，您才同意？</View>
          <ChipRow
            label="原因"
            many
            chosen={chips}
            onChange={setChips}
            options={['墙砖要补同款', '橱柜拆装谁负责', '定好哪一天', '家里有老人', '钱怎么算'].map((w) => ({
              value: w,
              words: w,
            }))}
          />
          <Field label="您的话" value={words} onChange={setWords} long maxLength={200} hint="草稿已存在手机里" />
          <Field
            label="手机号"
            value="1380000"
            onChange={nothing}
            required
            type="tel"
            error="手机号应是 11 位数字，现在是 7 位"
          />
        </View>
      </Card>
      <Card>
        <TwoNumbers figures={figures} gap="先敲这 6 户的门，能多成 18 串" more="全部 18 户谈下来，37 串就都通了" />
      </Card>
      <Card>
        <FactList
          facts={[
            { name: '哪里', value: '6号楼2门，全部 18 户', icon: 'building' },
            { name: '为什么', value: '换楼门总阀，换完水压更稳', icon: 'valve' },
            { name: '您要做', value: '存够做饭、冲厕的水；出门前关紧龙头；来水先放 2 分钟浑水', icon: 'bucket' },
            { name: '有事找', value: '王建军师傅 138-0000-0216', icon: 'phone' },
          ]}
        />
      </Card>
      <Card>
        <PipeRow sign={{ kind: 'done' }} name="厨房给水" words="已换好" />
        <PipeRow sign={{ kind: 'waiting' }} name="厨房排水" words="办理中" waiting />
        <PipeRow
          sign={{ kind: 'count', agreed: 3, total: 6 }}
          name="卫生间给水"
          words="6 户，3 户已同意"
          waiting
          onPress={nothing}
        />
        <PipeRow sign={{ kind: 'complete' }} name="卫生间排水" words="已成串" note="12月8日起换" />
      </Card>
      <ReceiptSlip
        stub={
          <FactList
            tight
            facts={[
              { name: '确认人', value: '王桂兰（业主，房本已核）' },
              { name: '时间', value: '11月23日 周一 上午9点52分' },
              { name: '文本', value: '第2版 · 指纹 9F3A 71C2' },
            ]}
          />
        }
      >
        <ReceiptHead title="您的意见已收到" note="电子确认回执 · 编号 XM-62403-0207" seal="已收到" sealNote="11·23" />
        <ReceiptLine name="给水立管">
          <Text className="t-note">10月20日答</Text>
          <Icon name="agreed" size={16} className="c-teal" />
          <Text className="t-bold">同意</Text>
        </ReceiptLine>
        <ReceiptLine name="厨房排水立管">
          <Icon name="conditional" size={18} className="c-amber" />
          <Text className="t-bold c-amber">有条件同意</Text>
        </ReceiptLine>
      </ReceiptSlip>
      <Card>
        <View className="row">
          <View className="t-lead grow">办到哪一步</View>
          <Tag tone="amber" icon="clock">
            明天上门看
          </Tag>
        </View>
        <Timeline
          steps={[
            { id: '1', title: '已提交', note: '11月19日 上午9点12分', state: 'done' },
            { id: '2', title: '上门查看', note: '11月24日 周二 下午2点半', state: 'now' },
            { id: '3', title: '给您答复', note: '最晚 11月29日 周日', state: 'later' },
          ]}
        />
      </Card>
      <Card>
        <TodoRow
          icon="warning"
          tone="brick"
          title="赔付答复超期 1 天"
          note="7号楼3门 201 · 吊顶漏水"
          tag={<Tag tone="brick">超期</Tag>}
          onPress={nothing}
        />
        <TodoRow
          icon="bell"
          tone="amber"
          title="停水通知还有 4 户没看到"
          note="6号楼2门 · 要上门告知"
          tag={<Tag tone="amber">47 小时</Tag>}
          onPress={nothing}
        />
        <TodoRow icon="home" title="下一批该敲的门，6 户" note="先去 6号楼2门 502" onPress={nothing} />
      </Card>
      <CardLink label="打开" onPress={nothing}>
        <View className="t-lead">我家的管</View>
        <View className="t-note">换好 1、成串 1、办理中 1</View>
      </CardLink>
      <Card flush>
        <CardSection>一</CardSection>
        <CardSection>二</CardSection>
      </Card>
      <MainButton arrow onPress={nothing}>
        去签
      </MainButton>
      <MainButton busy onPress={nothing}>
        正在提交
      </MainButton>
      <MainButton disabled onPress={nothing}>
        还不能提交
      </MainButton>
      <Button wide variant="outline" icon="phone" onPress={nothing}>
        请工作人员打给我
      </Button>
      <Button wide onPress={nothing}>
        撤回或改答复
      </Button>
      <Progress words="正在导入，已写入 120 户" share={0.6} />
      <Progress words="正在读取文件" />
      <OfflineBar />
      <FailureNote failure={new Failure('timeout', 'timeout', '等了很久没有回音，可能已经收到。')} onRetry={nothing} />
      <EmptyState title="还没有通知" words="停水、施工和征求意见的通知会出现在这里。" icon="bell" />
      <RefusedState words="这里只有工作人员能看。请联系居委会。" phone="010-6400-0000" />
      <FailedState
        failure={new Failure('offline', 'offline', '现在连不上网。')}
        kept="您填的内容还在。"
        onRetry={nothing}
        phone="010"
      />
      <Skeleton rows={1} />
      <DataTable
        label="名册"
        sort={{ key: 'room', descending: false }}
        onSort={nothing}
        columns={[
          { key: 'row', title: '行', render: (r) => String(r.row), track: '60px' },
          { key: 'room', title: '门牌', render: (r) => r.room, canSort: true },
          { key: 'name', title: '房主姓名', render: (r) => r.name },
          { key: 'area', title: '建面', render: (r) => r.area, align: 'right' },
        ]}
        rows={[
          { row: 23, room: '302', name: '陈**', area: '58.36' },
          { row: 57, room: '403', name: '王**', area: '56.10' },
        ]}
        rowKey={(r) => String(r.row)}
      />
      <View className="row row-wrap">
        {iconNames.map((name) => (
          <View key={name} style={{ textAlign: 'center', width: '64px' }}>
            <Icon name={name} size={28} />
            <View className="t-note">{name}</View>
          </View>
        ))}
      </View>
      {isOpen ? (
        <Dialog
          title="撤回这项答复？"
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onPress={() => setOpen(false)}>再想想</Button>
              <MainButton onPress={() => setOpen(false)}>撤回</MainButton>
            </>
          }
        >
          <View>撤回不用说理由。施工锁定前都可以再答。</View>
        </Dialog>
      ) : null}
    </>
  )
}
