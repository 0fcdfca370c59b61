import { Body as Ad } from '#emails/ad'
import { Body as Answer } from '#emails/answer'
import { Body as ProveMailbox } from '#emails/prove-mailbox'
import { Body as Review } from '#emails/review'
import { Body as ReviewQueue } from '#emails/review-queue'
import { Body as Reward } from '#emails/reward'
import { Body as Test } from '#emails/test'
import { defaults } from '~/domain/settings/settings'
import { day } from '~/i18n/format'
import { alone } from '../around'
import { alt, id, longShop, names, pictures } from '../samples'
import type { Family, Said } from '../story'

const { shop } = defaults
const url = `https://atelier-maren.example/a/${id}`
const date = ({ locale }: Said) => day(locale, new Date('2027-11-14T12:00:00Z'), 'Europe/Dublin')

const ad = {
  shop,
  product: 'dress',
  senderName: 'Ines',
  friendName: names.usual,
  pictureUrl: pictures.ines.src,
  alt,
  adUrl: url,
  stopUrl: url,
}
const answer = {
  shop,
  product: 'dress',
  senderName: 'Ines',
  friendName: names.usual,
  pictureUrl: pictures.garden.src,
  alt,
  progressUrl: url,
  counted: 1,
  needed: 3,
}
const reward = (said: Said) => ({
  shop,
  product: 'dress',
  name: 'Ines',
  code: '7K3M9QXT2BD',
  voucherUrl: url,
  expires: date(said),
})

const review = {
  ...{ shop, name: 'Ines', url, alt, mineUrl: 'https://atelier-maren.example/mine' },
  ...{ friends: [names.usual], appealable: false },
}

export const mails: Family = {
  id: 'mails',
  title: 'Mails',
  around: alone,
  stories: [
    {
      shows: { Ad },
      states: {
        usual: { mail: 'ad', props: () => ({ ...ad, worth: '€180' }) },
        'worth unknown': { mail: 'ad', props: () => ad },
        'long names': {
          mail: 'ad',
          props: () => ({
            ...ad,
            shop: longShop,
            senderName: names.long,
            friendName: names.long,
            worth: '€180',
          }),
        },
      },
    },
    {
      shows: { Answer },
      states: {
        'just so': { mail: 'answer', props: () => ({ ...answer, choice: 'just-so' }) },
        'in another colour': {
          mail: 'answer',
          props: ({ t }) => ({ ...answer, choice: 'in-another', color: t('dress.color.teal'), counted: 2 }),
        },
        'in a colour without a name': {
          mail: 'answer',
          props: () => ({ ...answer, choice: 'in-another', counted: 0 }),
        },
        made: { mail: 'answer', props: () => ({ ...answer, choice: 'made' }) },
        visited: { mail: 'answer', props: () => ({ ...answer, choice: 'visited' }) },
        ordered: { mail: 'answer', props: () => ({ ...answer, choice: 'ordered' }) },
        'long names': {
          mail: 'answer',
          props: () => ({ ...answer, shop: longShop, friendName: names.long, choice: 'made' }),
        },
      },
    },
    {
      shows: { ProveMailbox },
      states: {
        usual: { mail: 'prove-mailbox', props: () => ({ shop, code: '204817', pressUrl: url }) },
        'long names': {
          mail: 'prove-mailbox',
          props: () => ({ shop: longShop, code: '204817', pressUrl: url }),
        },
      },
    },
    {
      shows: { Reward },
      states: {
        usual: {
          mail: 'reward',
          props: (said) => ({ ...reward(said), pictureUrl: pictures.evening.src, alt }),
        },
        'good later, without a picture, with a sign': {
          mail: 'reward',
          props: (said) => ({ ...reward(said), code: '7K3M9QXT2B*', from: date(said) }),
        },
        'long names': {
          mail: 'reward',
          props: (said) => ({ ...reward(said), shop: longShop, name: names.long }),
        },
      },
    },
    {
      shows: { Review },
      states: {
        approved: {
          mail: 'review',
          props: () => ({ ...review, outcome: 'approved', pictureUrl: pictures.ines.src }),
        },
        'taken down': {
          mail: 'review',
          props: () => ({
            ...review,
            ...{ outcome: 'taken-down', reason: 'person', note: 'She wrote to us.', appealable: true },
          }),
        },
        'put back': { mail: 'review', props: () => ({ ...review, name: '', outcome: 'put-back' }) },
        rejected: {
          mail: 'review',
          props: () => ({
            ...review,
            ...{ outcome: 'rejected', reason: 'person', note: 'Who is Mia? Does she know of it?' },
            ...{ friends: [names.usual, 'Mia', 'Theo'], appealable: true },
          }),
        },
        'rejected on an appeal, for nobody who is known': {
          mail: 'review',
          props: () => ({
            ...review,
            ...{ outcome: 'rejected', reason: 'person', appealed: 'another', friends: [] },
          }),
        },
        'a change asked for, without a name': {
          mail: 'review',
          props: () => ({ ...review, name: '', outcome: 'change', note: 'Larger letters, please.' }),
        },
        'long names': {
          mail: 'review',
          props: () => ({
            ...review,
            shop: longShop,
            name: names.long,
            outcome: 'rejected',
            reason: 'other',
          }),
        },
      },
    },
    {
      shows: { ReviewQueue },
      states: {
        one: { mail: 'review-queue', props: () => ({ shop, count: 1, url }) },
        many: { mail: 'review-queue', props: () => ({ shop: longShop, count: 12, url }) },
      },
    },
    {
      shows: { Test },
      states: {
        usual: { mail: 'test', props: () => ({ shop }) },
        'long names': { mail: 'test', props: () => ({ shop: longShop }) },
      },
    },
  ],
}
