// Who may import whom, types included. `npm run check` holds the house to it; docs/decisions/0024 says why it is so.

/** What each room of `app/`, and each folder beside it, may use of ours. Entries (`app/*.ts`) may use anything. */
const rooms = {
  routes:
    'pages exports studio components http services mail pictures uploads domain catalog products drawing i18n url db',
  pages: 'components http mail pictures uploads domain catalog products drawing i18n url db',
  exports: 'pictures uploads domain catalog products drawing i18n db',
  studio: 'components catalog products drawing i18n url',
  components: 'catalog products drawing i18n url domain',
  services: 'jobs mail exports http pictures uploads domain products i18n url db',
  jobs: 'mail uploads domain i18n db',
  mail: 'domain catalog i18n emails db',
  http: 'pictures uploads domain products i18n url db',
  domain: 'products drawing i18n db emails',
  pictures: 'uploads products drawing',
  catalog: 'products drawing i18n url',
  products: 'drawing i18n',
  i18n: 'products',
  drawing: '',
  uploads: '',
  url: '',
  styles: '',
  db: '',
  emails: 'i18n',
}

/** Each noun of the domain may use those below it, and these. */
const shared = 'audit identity outbox visitors settings campaigns'
const nouns = {
  audit: '',
  identity: '',
  outbox: '',
  visitors: '',
  settings: '',
  campaigns: '',
  staff: '',
  designs: '',
  ledger: '',
  rewards: 'ledger',
  review: 'designs',
  shares: 'designs review rewards ledger',
  orders: 'shares designs rewards ledger',
}

const folder = (room) => (room === 'db' || room === 'emails' ? `^${room}/` : `^app/${room}/`)
const list = (text) => text.split(' ').filter(Boolean)
const ours = '^(app|db|emails)/'

const roomRules = Object.entries(rooms).map(([room, below]) => ({
  name: `${room} imports what lies below it`,
  comment: `${room} may use ${list(below).join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: folder(room) },
  to: { path: ours, pathNot: [room, ...list(below)].map(folder) },
}))

const nounRules = Object.entries(nouns).map(([noun, below]) => ({
  name: `domain/${noun} imports the nouns below it`,
  comment: `domain/${noun} may use ${[...list(below), ...list(shared)].join(', ')}, and what lies in domain/ itself.`,
  severity: 'error',
  from: { path: `^app/domain/${noun}/` },
  to: {
    path: '^app/domain/[^/]+/',
    pathNot: [noun, ...list(below), ...list(shared)].map((one) => `^app/domain/${one}/`),
  },
}))

export default {
  forbidden: [
    ...roomRules,
    ...nounRules,
    {
      name: 'no circle',
      comment: 'Two files that import each other are one, or what both need is a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'the browser gets nothing of the server',
      comment: 'What is shown in a browser imports no *.server file, types included.',
      severity: 'error',
      from: { path: '^app/(studio|components|catalog|products|drawing|url)/', pathNot: '\\.server\\.tsx?$' },
      to: { path: '\\.server\\.tsx?$' },
    },
    {
      name: 'the translator lies below everything',
      comment:
        'Locales, the translator and formats import nothing of ours; only words.ts gathers the products’ words.',
      severity: 'error',
      from: { path: '^app/i18n/', pathNot: '^app/i18n/words\\.ts$' },
      to: { path: ours, pathNot: '^app/i18n/' },
    },
    {
      name: 'http only asks the domain',
      comment: 'http may read the domain and keeps the sessions; only routes give it commands.',
      severity: 'error',
      from: { path: '^app/http/' },
      to: { path: '^app/domain/[^/]+/.+\\.server\\.ts$', pathNot: '/(queries|sessions)\\.server\\.ts$' },
    },
    {
      name: 'only the domain sees tables',
      comment: 'What they need of the database they ask the domain for.',
      severity: 'error',
      from: { path: '^app/(routes|pages|http|exports|mail|jobs)/' },
      to: { path: '^db/schema/' },
    },
    {
      name: 'the domain knows what emails are written from',
      comment: 'Their props, as types. How they look is for app/mail.',
      severity: 'error',
      from: { path: '^app/domain/' },
      to: { path: '^emails/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests are not imported',
      comment: 'The app knows no tests.',
      severity: 'error',
      from: { path: ours },
      to: { path: '^(test|bin)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|raw)|\\?' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
