import * as z from 'zod'
import { WORDS_MAX } from './limits'

// Functions run where string code generation may be off (WeChat's realm does); jitless parses everywhere alike.
z.config({ jitless: true })

/** Opaque id of ours: no dot (the SDK flattens updates to dotted paths), no `$`. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_~-]{1,120}$/)
/** One line that a person typed: trimmed, not empty, no control characters or angle brackets. */
export const lineSchema = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}<>]*$/u)
/** Several lines that a person typed: line breaks and tabs allowed, other control characters not. */
export const wordsSchema = (max = WORDS_MAX) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[\n\r\t]|[^\p{Cc}\p{Cs}])*$/u)
/** An instant on the wire: ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime()
/** A Beijing calendar day. */
export const daySchema = z.iso.date()
export type Instant = string
export type Day = string
