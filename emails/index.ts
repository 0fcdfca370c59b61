import type { ReactElement } from 'react'
import * as ad from './ad'
import * as answer from './answer'
import type { T } from './frame'
import * as proveMailbox from './prove-mailbox'
import * as review from './review'
import * as reviewQueue from './review-queue'
import * as reward from './reward'
import * as test from './test'

/** What each email is written from, by its name. */
export interface EmailProps {
  ad: ad.AdProps
  answer: answer.AnswerProps
  'prove-mailbox': proveMailbox.ProveMailboxProps
  review: review.ReviewProps
  'review-queue': reviewQueue.ReviewQueueProps
  reward: reward.RewardProps
  test: test.TestProps
}

export type EmailName = keyof EmailProps

/** One email and what it is written from: whoever asks for an ad is held to an ad's props. */
export type Email = { [Name in EmailName]: { email: Name; props: EmailProps[Name] } }[EmailName]

interface Faces<Props> {
  subject: (t: T, props: Props) => string
  Text: (t: T, props: Props) => string
  Body: (props: Props & { t: T }) => ReactElement
}

export const emails: { [Name in EmailName]: Faces<EmailProps[Name]> } = {
  ad,
  answer,
  'prove-mailbox': proveMailbox,
  review,
  'review-queue': reviewQueue,
  reward,
  test,
}
