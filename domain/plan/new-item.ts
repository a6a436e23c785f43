import type { HouseholdPlanDoc, PlanFrom, PlanItem, TemplateStep } from '../../types/plan'
import type { Day } from '../../types/schema'
import { beijingDay, dayAfter } from '../consent/beijing-day'
import type { By } from './stepped'

type NewItem = Pick<
  PlanItem,
  'itemId' | 'from' | 'does' | 'helpKind' | 'what' | 'ownerId' | 'ownerName' | 'isContacts'
> & {
  dueOn: Day
  by: By
  /** For the story: why it came up. */
  words: string
}

/** An item as it comes up: open, nothing said or tried yet, `rev` 1. */
export const newItem = ({ by, words, ...given }: NewItem, now: Date): PlanItem => ({
  ...given,
  state: 'open',
  reply: null,
  outcome: '',
  attempts: [],
  offer: null,
  talkId: null,
  taskIds: [],
  quiet: null,
  raisedAt: now,
  closedAt: null,
  reopened: 0,
  story: [{ act: 'raise', by: by.personId, byName: by.name, at: now, words }],
  rev: 1,
})

/** An item as a template's step wants it: for whoever has the household in the portfolio, where there is somebody, else for the community. */
export const itemOfStep = (
  { step, does, what, who, days, helpKind }: TemplateStep,
  plan: Pick<HouseholdPlanDoc, 'contactId' | 'contactName'>,
  raised: { itemId: string; from: (step: string) => PlanFrom; by: By; words: string },
  now: Date,
): PlanItem => {
  const isContacts = who === 'contact'
  const isTaken = isContacts && plan.contactId !== null
  return newItem(
    {
      itemId: raised.itemId,
      from: raised.from(step),
      ...{ does, helpKind, what },
      ...(isContacts && { isContacts }),
      ownerId: isTaken ? plan.contactId : null,
      ownerName: isTaken ? plan.contactName : '',
      dueOn: dayAfter(beijingDay(now), days),
      by: raised.by,
      words: raised.words,
    },
    now,
  )
}
