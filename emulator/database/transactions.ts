import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { Database } from './database'
import { Transaction } from './transaction'

/** The platform ends a transaction after this long, whatever it is doing. */
export const TRANSACTION_LIFE_MS = 30_000

/** The open transactions, by the id which the SDK sends with each call. */
export class Transactions {
  private readonly open = new Map<string, Transaction>()

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  start(): string {
    for (const [id, transaction] of this.open) if (this.isOld(transaction)) this.drop(id)
    const id = randomUUID()
    this.open.set(id, new Transaction(this.database, this.clock.now()))
    return id
  }

  /** Runs one step of a transaction. As in MongoDB, a step that fails ends the whole transaction. */
  async step<T>(id: string, run: (transaction: Transaction) => T | Promise<T>): Promise<T> {
    const transaction = this.get(id)
    try {
      return await run(transaction)
    } catch (error) {
      this.drop(id)
      throw error
    }
  }

  commit(id: string): void {
    const transaction = this.get(id)
    try {
      transaction.commit()
    } finally {
      this.drop(id)
    }
  }

  abort(id: string): void {
    this.get(id)
    this.drop(id)
  }

  private get(id: string): Transaction {
    const transaction = this.open.get(id)
    if (transaction && this.isOld(transaction)) {
      this.drop(id)
      throw new CloudError(
        'DATABASE_TRANSACTION_FAIL',
        `Transaction ${id} has been aborted: it lived longer than ${TRANSACTION_LIFE_MS / 1000} s`,
      )
    }
    if (!transaction)
      throw new CloudError(
        'DATABASE_TRANSACTION_FAIL',
        `Transaction ${id} is not open: it was committed, aborted or never started`,
      )
    return transaction
  }

  private isOld(transaction: Transaction): boolean {
    return Math.abs(this.clock.now() - transaction.startedAtMs) > TRANSACTION_LIFE_MS
  }

  private drop(id: string): void {
    this.open.get(id)?.end()
    this.open.delete(id)
  }
}
