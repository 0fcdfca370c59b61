import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

const page = (path: string, file: string) => route(path, `routes/${file}.tsx`)

export default [
  index('routes/home/home.tsx'),
  page('language', 'language'),
  page('privacy', 'privacy'),
  page('rules', 'rules'),
  page('looks/:product/:file', 'looks.picture'),
  page('options/:product/:group/:file', 'options.picture'),

  page('studio', 'studio/studio'),
  page('studio/:designId', 'studio/design'),
  page('designs/:designId/save', 'designs/save'),
  page('designs/:designId/send', 'send/send'),
  page('designs/:designId/picture.jpg', 'designs/picture'),
  page('designs/:designId/send/preview', 'send/preview'),
  page('designs/:designId/export/:file', 'designs/export'),
  page('designs/:designId/versions', 'designs/versions'),
  page('designs/:designId/compare', 'designs/compare'),
  page('designs/:designId/another', 'designs/another'),
  page('uploads', 'uploads'),

  page('prove', 'prove/prove'),
  page('prove/:token', 'prove/press'),

  page('a/:token', 'ad/ad'),
  page('a/:token/ask', 'ad/ask'),
  page('a/:token/make', 'ad/make'),
  page('a/:token/report', 'ad/report'),
  page('stop/:token', 'stop/stop'),
  page('stop/:token/again', 'stop/again'),

  layout('routes/staff/staff.tsx', [
    page('staff', 'staff/counter'),
    page('staff/asks', 'staff/asks'),
    page('staff/answers', 'staff/answers'),
    page('staff/answers/:id', 'staff/answer'),
    page('staff/review', 'staff/review'),
    page('staff/review/:id', 'staff/review-item'),
    page('staff/shares', 'staff/shares'),
    page('staff/shares/:id', 'staff/share'),
    page('staff/shares/:id/take-down', 'staff/take-down'),
    page('staff/forget', 'staff/forget'),
    page('staff/people', 'staff/people'),
    page('staff/settings', 'staff/settings'),
    page('staff/outbox', 'staff/outbox'),
    page('staff/outbox/:id', 'staff/mail'),
    page('staff/peace', 'staff/peace'),
    page('staff/audit', 'staff/audit'),
  ]),
  page('staff/sign-in', 'staff/sign-in'),
  page('staff/sign-out', 'staff/sign-out'),
  page('staff/setup/:token', 'staff/setup'),
  page('staff/outbox/:id/body', 'staff/mail-body'),
  page('staff/pictures/:kind/:id', 'staff/pictures'),
  page('staff/audit.csv', 'staff/audit-csv'),

  page('mine', 'mine/mine'),
  page('v/:token', 'voucher'),
  page('demo/mails', 'demo/mails'),
  page('demo/mails/:id', 'demo/mail'),
  page('demo/mails/:id/body', 'demo/body'),

  page('*', 'missing'),
] satisfies RouteConfig
