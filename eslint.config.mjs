import nextPlugin from '@next/eslint-plugin-next'
import reactHooks from 'eslint-plugin-react-hooks'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import tseslint from 'typescript-eslint'

const clockAndChance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'core is given `now`; it never asks for it.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'core is given `now`; it never asks for it.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'core is given a seed.' },
]
const noCast = {
  selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
  message: 'Parse or narrow in core; a cast hides what is not known.',
}
const noServerActions = {
  selector: "ExpressionStatement[directive=/^use (server|cache)/]",
  message: 'No Server Actions and no "use cache" (docs/decisions).',
}

export default tseslint.config(
  { ignores: ['node_modules/', '.next/', 'generated/', 'public/', '.hoedam/', 'screenshots/', 'next-env.d.ts', 'test-results/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'no-restricted-syntax': ['error', noServerActions],
      'no-console': 'off',
    },
  },
  {
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    plugins: { '@next/next': nextPlugin, 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: {
      ...nextPlugin.configs.recommended.rules,
      '@next/next/no-html-link-for-pages': 'off', // plain links save the router's bytes where a full load is fine
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
    },
  },
  {
    files: ['core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', noServerActions, ...clockAndChance, noCast],
      'max-lines': ['error', { max: 200, skipComments: true, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
)
