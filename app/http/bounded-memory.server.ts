import { RateLimiterMemory, type IRateLimiterOptions, type RateLimiterRes } from 'rate-limiter-flexible'

/**
 * Counts in this process's memory, for so many keys at a time: whoever tries with ever new ones pushes out the oldest,
 * whose time would end first anyway, and not the process.
 */
export class BoundedMemory extends RateLimiterMemory {
  /** When each key's time ends; all last equally long, so the first is the next to end. */
  private readonly ends = new Map<string, number>()
  private readonly most: number

  constructor({ most = 20_000, ...options }: IRateLimiterOptions & { most?: number }) {
    super(options)
    this.most = most
  }

  /** How many keys are counted. */
  get size(): number {
    return this.ends.size
  }

  override async consume(key: string | number, points?: number): Promise<RateLimiterRes> {
    const [name, now] = [String(key), Date.now()]
    for (const [old, end] of this.ends) {
      const full = this.ends.size >= this.most && !this.ends.has(name)
      if (end > now && !full) break
      this.ends.delete(old)
      await this.delete(old)
    }
    if (!this.ends.has(name)) this.ends.set(name, now + this.duration * 1000)
    return super.consume(name, points)
  }
}
