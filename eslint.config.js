import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Any way to write an import of `path`: by alias, or climbing out of the folder. */
const into = (path) => `^(?:~|(?:\\.\\.?/)*\\.\\.(?:/app)?)/(?:${path})(?:[/.]|$)`
const bare = (path) => `^(?:#|(?:\\.\\./)+)(?:${path})(?:/|$)`
const wholeApp = '^~/|^(?:\\.\\./)+app/'

const serverOnly = '^[^?]*\\.server(?:$|\\?)'
/** What puts everything together, and what time brings about. */
const above = 'services|jobs'

/**
 * A folder's walls: each rule names what must not be imported there, and `types` lets its types through. An entry of
 * `except` is not held to the rules.
 */
function walls(files, rules, except = []) {
  return {
    files,
    ignores: except,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: rules.map(([regex, message, types = false]) => ({
            regex,
            message,
            allowTypeImports: types,
          })),
        },
      ],
    },
  }
}

const noun = (name, below) =>
  walls(
    [`app/domain/${name}/**`],
    [
      ...domainWalls,
      [
        `^(?:~/domain|\\.\\.)/(?!(?:${['identity', 'outbox', 'visitors', 'settings', 'campaigns', name, ...below].join('|')})/)[\\w-]+/`,
        `domain/${name} may only use the nouns below it: ${below.join(', ') || 'none'}; and identity, outbox, visitors, settings, campaigns.`,
      ],
    ],
  )

const domainWalls = [
  [
    into('routes|pages|studio|components|http|mail|i18n|root'),
    'The domain knows nothing of pages, words or mail.',
  ],
  [into(above), 'The domain gets what it needs as arguments, not from the services.', true],
  [into('drawing'), 'The domain may use types of the drawing only.', true],
  [bare('emails'), 'The domain names an email and its props; mail/ draws it.'],
]

const interfaceWalls = [
  [serverOnly, 'What the browser gets imports nothing of the server.', true],
  [bare('db|emails'), 'What the browser gets knows neither database nor emails.', true],
  [into('routes|pages|http|mail'), 'Pages use these, not the other way round.', true],
]

export default tseslint.config(
  {
    ignores: [
      'build/',
      'var/',
      'node_modules/',
      '.cache/',
      'db/migrations/',
      'test/artifacts/',
      'test/fixtures/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  jsxA11y.flatConfigs.recommended,
  {
    plugins: { 'react-hooks': reactHooks },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      'jsx-a11y/label-has-associated-control': ['error', { depth: 5 }],
      // `import { type A }` alone still loads the module, server code in the browser included.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-undef': 'off',
      eqeqeq: ['error', 'smart'],
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['app/**'],
    ignores: ['app/http/redirect.server.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@remix-run/node',
              importNames: ['redirect', 'redirectDocument', 'replace'],
              message: 'Use ~/http/redirect.server: it leads to this site only.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':not(TaggedTemplateExpression) > TemplateLiteral[expressions.length>0][quasis.0.value.raw=/^\\u002f/]',
          message: 'An address of ours is written by pathTo`…`, which encodes its parts.',
        },
      ],
    },
  },
  { files: ['app/cli.ts', 'bin/**', 'test/**'], rules: { 'no-console': 'off' } },

  walls(['app/studio/**', 'app/components/**'], interfaceWalls, ['**/*.server.ts']),
  walls(
    ['app/mail/**'],
    [
      [
        into(`routes|pages|studio|components|http|drawing|${above}`),
        'mail may use the domain, emails, words and the database.',
        true,
      ],
    ],
  ),
  walls(
    ['app/http/**'],
    [
      [
        into('routes|pages|studio|components|mail'),
        'http may use domain queries, words and the database.',
        true,
      ],
      [bare('emails'), 'http knows no emails.'],
      [
        '^~/domain/[\\w-]+/(?!queries\\.server)[\\w-]+\\.server$',
        'http may read the domain; only routes give it commands.',
        true,
      ],
    ],
  ),
  walls(['app/domain/**'], domainWalls),
  noun('identity', []),
  noun('settings', []),
  noun('visitors', []),
  noun('outbox', []),
  noun('campaigns', []),
  noun('staff', []),
  noun('designs', []),
  noun('ledger', []),
  noun('rewards', ['ledger']),
  noun('shares', ['designs', 'rewards', 'ledger']),
  noun('review', ['shares', 'designs']),
  noun('orders', ['shares', 'designs', 'rewards', 'ledger']),
  walls(
    ['app/products/**'],
    [
      [
        into(`routes|pages|studio|components|http|mail|domain|i18n|root|${above}`),
        'products may use the drawing only.',
      ],
      [bare('db|emails'), 'products may use the drawing only.'],
      [serverOnly, 'products run in the browser too.'],
    ],
  ),
  walls(
    ['app/drawing/**'],
    [
      [into('(?!drawing)[\\w-]+'), 'The drawing uses nothing of ours.'],
      [bare('db|emails'), 'The drawing uses nothing of ours.'],
      [serverOnly, 'The drawing is pure: it runs in the browser too.'],
    ],
  ),
  walls(
    ['app/pictures/**'],
    [
      [
        into(`routes|pages|exports|studio|components|mail|${above}`),
        'pictures may use products, drawing and uploads.',
      ],
      [bare('db|emails'), 'A picture is made of a document; who may see it is asked before.'],
    ],
  ),
  walls(
    ['app/jobs/**'],
    [[into('routes|studio|components|exports'), 'jobs may use the domain, mail, uploads and words.']],
  ),
  walls(
    ['app/i18n/**'],
    [
      [
        into(`routes|pages|studio|components|http|mail|domain|${above}`),
        'i18n may use the products, for their words.',
      ],
      [bare('db|emails'), 'i18n may use the products, for their words.'],
    ],
  ),
  walls(
    ['emails/**'],
    [
      [wholeApp, 'Emails get plain data and `t`; of ours they may use types only.', true],
      [bare('db'), 'Emails get plain data.'],
    ],
  ),
  walls(
    ['db/**'],
    [
      [wholeApp, 'The database uses only types from elsewhere.', true],
      [bare('emails'), 'The database sends nothing.'],
    ],
  ),
)
