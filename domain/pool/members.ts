import type { PoolDoc } from '../../types/pool'

/** Households that joined the covenant as it stands now. Who joined an earlier one is asked again first: nobody shares by words they have not read. */
export const membersOf = ({ members, rev }: Pick<PoolDoc, 'members' | 'rev'>): string[] =>
  Object.entries(members)
    .filter(([, member]) => member.rev === rev)
    .map(([flatId]) => flatId)
    .sort()

/** What a covenant binds its members to: a change of any of it asks every member again. */
export const isSameCovenant = (one: Covenant, other: Covenant): boolean =>
  one.covenant === other.covenant &&
  one.limitFen === other.limitFen &&
  one.rule === other.rule &&
  one.windowDays === other.windowDays &&
  one.state === other.state

type Covenant = Pick<PoolDoc, 'covenant' | 'limitFen' | 'rule' | 'windowDays' | 'state'>
