import { percent } from '@/lib/format'

/** 「92.1%」, cut like the two numbers; 「—」 for nothing of nothing. */
export const rate = (part: number, whole: number) => (whole === 0 ? '—' : `${percent(part, whole)}%`)
