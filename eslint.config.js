import js from '@eslint/js'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

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
  {
    // Drawings are long lists of strokes.
    files: ['app/**', 'db/**', 'emails/**'],
    ignores: ['app/products/**'],
    rules: { 'max-lines-per-function': ['error', { max: 90 }] },
  },
  { files: ['app/cli.ts', 'bin/**', 'test/**'], rules: { 'no-console': 'off' } },
)
