import { riserKinds, riserWords } from '@chuanmen/types/riser'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { ROUND_MAX } from './form'
import type { RoundEdit } from './use-round-edit'

/** The words people answer to. */
export function TextFields({ edit }: { edit: RoundEdit }) {
  const { form, change, errors } = edit
  return (
    <>
      <Card>
        <View className="stack">
          <Head title="写什么" note="先说大白话，住户第一眼看到的就是它；全文放在下面，想看的点开看" />
          <Field
            label="标题"
            required
            value={form.title}
            maxLength={ROUND_MAX.title}
            error={errors.title}
            onChange={(title) => change({ title })}
          />
          <Field
            label="大白话"
            required
            long
            value={form.plain}
            maxLength={ROUND_MAX.plain}
            error={errors.plain}
            onChange={(plain) => change({ plain })}
          />
          <Field
            label="全文"
            required
            long
            value={form.full}
            maxLength={ROUND_MAX.full}
            error={errors.full}
            hint="方括号【】里的请换成实际情况"
            onChange={(full) => change({ full })}
          />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Head title="每一项怎么做" note="住户一项一项答。写清进谁家、拆多大、多久、怎么恢复" />
          {riserKinds
            .filter((kind) => form.asked.includes(kind))
            .map((kind) => (
              <Field
                key={kind}
                label={riserWords[kind].name}
                required
                long
                value={form.itemWords[kind]}
                maxLength={ROUND_MAX.item}
                error={errors[`item-${kind}`]}
                onChange={(words) => change({ itemWords: { ...form.itemWords, [kind]: words } })}
              />
            ))}
        </View>
      </Card>
      <Clauses edit={edit} />
    </>
  )
}

function Clauses({ edit: { form, errors, changeClause, removeClause, addClause, addSample } }: { edit: RoundEdit }) {
  const isFull = form.clauses.length >= ROUND_MAX.clauses
  return (
    <Card>
      <View className="stack">
        <Head
          title="责任条款"
          note="凡是说「出了事谁不负责、少负责」的话，都要从全文里拿出来单独写成一条。住户要一条一条看、单独勾，没勾过就不算同意"
        />
        {form.clauses.length === 0 ? (
          <View className="t-note">现在没有责任条款。全文里也没有这样的话，才可以不写。</View>
        ) : null}
        {form.clauses.map(({ clauseId, title, body }, index) => (
          <View key={clauseId} className="round-edit-clause">
            <View className="row">
              <Text className="t-bold grow">{`第 ${index + 1} 条`}</Text>
              <Button
                variant="link"
                icon="trash"
                label={`删掉第 ${index + 1} 条`}
                onPress={() => removeClause(clauseId)}
              >
                删掉
              </Button>
            </View>
            <Field
              label="条款名"
              required
              value={title}
              maxLength={ROUND_MAX.clauseTitle}
              error={errors[`${clauseId}-title`]}
              onChange={(words) => changeClause(clauseId, { title: words })}
            />
            <Field
              label="内容"
              required
              long
              value={body}
              maxLength={ROUND_MAX.clauseBody}
              error={errors[`${clauseId}-body`]}
              onChange={(words) => changeClause(clauseId, { body: words })}
            />
          </View>
        ))}
        {isFull ? (
          <View className="t-note">最多 8 条。</View>
        ) : (
          <View className="row row-wrap">
            <Button size="small" icon="plus" onPress={addClause}>
              加一条
            </Button>
            {form.clauses.length === 0 ? (
              <Button size="small" onPress={addSample}>
                用范例
              </Button>
            ) : null}
          </View>
        )}
      </View>
    </Card>
  )
}

export const Head = ({ title, note }: { title: string; note?: string }) => (
  <View>
    <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
      {title}
    </View>
    {note ? <View className="t-note">{note}</View> : null}
  </View>
)

export const FormError = ({ words }: { words: string | undefined }) =>
  words ? (
    <View className="field-error" {...aria({ role: 'alert' })}>
      <Icon name="warning" className="field-sign" />
      <Text>{words}</Text>
    </View>
  ) : null
