/** The chapters in Chinese, as they were written, by the paths of their files. */
export const textZhCN = import.meta.glob<string>('./zh-CN/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})
