import type { Account } from '@/api/local-gateway'

/** Up to here a list is looked through at a glance. */
const FEW = 12

/** How the demo names the many households that fill its estate (`demo/residents.ts`); the others are those it offers to try. */
const isOfTheCrowd = ({ openid, note }: Account): boolean => !note || openid.startsWith('demo-owner-')

/** A short list as it came; a long one begins with the people whom the demo names, and the rest is to be searched. Both in the order given. */
export function sorted(accounts: readonly Account[]): { first: Account[]; rest: Account[] } {
  if (accounts.length <= FEW) return { first: [...accounts], rest: [] }
  return { first: accounts.filter((one) => !isOfTheCrowd(one)), rest: accounts.filter(isOfTheCrowd) }
}

/** Whose name, or what is noted of them, holds the words; spaces do not count. */
export function matching(accounts: readonly Account[], words: string): Account[] {
  const plain = (text: string) => text.replace(/\s/g, '')
  return accounts.filter(({ nickname, note = '' }) => plain(`${nickname}，${note}`).includes(plain(words)))
}
