/** The chapters in English, as they were written, by the paths of their files. */
export const textEn = import.meta.glob<string>('./en/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})
