/**
 * What a faulty upload comes to: `refuse`, 503 and nothing is kept; `break`, the connection breaks before it has arrived; `lose`, it is kept, and then the connection breaks.
 */
export const uploadFailures = ['refuse', 'break', 'lose'] as const
export type UploadFailure = (typeof uploadFailures)[number]

/** Every `every`-th upload of a client fails; 1: each. */
export type UploadFault = { every: number; how: UploadFailure }

/** A poor line to the storage, asked for by tests and people. It does not outlive the process. */
export class UploadFaults {
  private fault: UploadFault | null = null
  private count = 0

  get(): UploadFault | null {
    return this.fault
  }

  set(fault: UploadFault | null): void {
    this.fault = fault
    this.count = 0
  }

  /** What is to happen to this upload, if anything. */
  take(): UploadFailure | null {
    if (!this.fault) return null
    this.count += 1
    return this.count % this.fault.every === 0 ? this.fault.how : null
  }
}
