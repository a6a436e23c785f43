import { relations, relationWords } from '@chuanmen/types/household-words'
import { FILE_CONTACTS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import type { EditorProps } from './file-editor'
import { blankContact, type ContactForm } from './file-form'

const relationOptions = relations.map((value) => ({ value, words: relationWords[value] }))
const NAME_MAX = 10

/** Whom one may ring about this household: owner, children, an agent. */
export function FileContacts({ form, change }: EditorProps) {
  const people = form.contacts ?? []
  const set = (at: number, part: Partial<ContactForm>) =>
    change({ contacts: people.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <>
      {people.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: people being written down have no other name
        <View key={at} className="file-contact stack" {...aria({ role: 'group', label: `第 ${at + 1} 位` })}>
          <View className="file-pair">
            <Field
              label="怎么称呼"
              maxLength={NAME_MAX}
              value={one.name}
              onChange={(name) => set(at, { name })}
              required
            />
            <Field
              label="电话"
              type="tel"
              maxLength={20}
              value={one.phone}
              onChange={(phone) => set(at, { phone })}
              required
            />
          </View>
          <ChipRow
            label="是什么人"
            options={relationOptions}
            chosen={one.relation ? [one.relation] : []}
            onChange={([relation = null]) => set(at, { relation })}
          />
          <Button
            variant="link"
            label={`去掉第 ${at + 1} 位`}
            onPress={() => change({ contacts: people.filter((_, index) => index !== at) })}
          >
            去掉这一位
          </Button>
        </View>
      ))}
      {people.length < FILE_CONTACTS_MAX ? (
        <Button variant="outline" icon="plus" onPress={() => change({ contacts: [...people, blankContact] })}>
          {people.length === 0 ? '加一位联系人' : '再加一位'}
        </Button>
      ) : null}
    </>
  )
}
