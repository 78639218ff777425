import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import vueAccessibility from 'eslint-plugin-vuejs-accessibility'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

/** Prettier lays text out: every rule of the plugin that only does that is off. */
const vueLayoutOff = Object.fromEntries(
  Object.entries(vue.rules)
    .filter(([, rule]) => rule.meta?.type === 'layout')
    .map(([name]) => [`vue/${name}`, 'off']),
)

/** Only a file's length is a hint: what else the plugin would warn of fails. */
const asErrors = configs =>
  configs.map(({ rules = {}, ...config }) => ({
    ...config,
    rules: Object.fromEntries(
      Object.entries(rules).map(([name, level]) => [name, level === 'warn' ? 'error' : level]),
    ),
  }))

/** The ideographic space is a letter of Chinese text, so it may stand wherever text does. */
const chineseSpace = {
  skipStrings: true,
  skipTemplates: true,
  skipRegExps: true,
  skipComments: true,
}

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', '**/coverage/', '**/.cache/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript.configs.strict,
  typescript.configs.stylistic,
  ...asErrors(vue.configs['flat/recommended']),
  vueAccessibility.configs['flat/recommended'],
  {
    rules: {
      // TypeScript checks names, and knows the browser's from Node's.
      'no-undef': 'off',
      'no-console': 'error',
      'no-irregular-whitespace': ['error', chineseSpace],
      'no-empty': ['error', { allowEmptyCatch: false }],
      complexity: ['error', 20],
      // A hint, not a law: a file is a subject.
      'max-lines': ['warn', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      ...vueLayoutOff,
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // An optional typed prop already says that it may be absent.
      'vue/require-default-prop': 'off',
      'no-irregular-whitespace': 'off',
      'vue/no-irregular-whitespace': [
        'error',
        { ...chineseSpace, skipHTMLAttributeValues: true, skipHTMLTextContents: true },
      ],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\.\\./', message: 'Write @/folder/file; ./file within a folder.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      // A test fails where its assertion is wrong; proving it to the compiler first only hides the fact tested.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
)
