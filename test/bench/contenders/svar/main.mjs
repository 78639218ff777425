import '@svar-ui/react-gantt/all.css'
import { Gantt, Willow } from '@svar-ui/react-gantt'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { asked, columns } from '../asked.mjs'

const { element, row, width, data } = await asked()
const tasks = data.tasks.map(task => ({
  ...task,
  start: new Date(task.start),
  end: new Date(task.end),
}))
const month = Math.floor((width - columns.number - columns.title - columns.units - 20) / 36)
const years = [
  { unit: 'year', step: 1, format: '%Y' },
  { unit: 'month', step: 1, format: '%n' },
]
const days = [
  { unit: 'month', step: 1, format: '%Y-%n' },
  { unit: 'day', step: 1, format: '%j' },
]

/** The words in a bar: its deadline. */
function Words({ data: { deadline } }) {
  return createElement('div', { style: { whiteSpace: 'nowrap', padding: '0 4px' } }, deadline)
}

createRoot(element).render(
  createElement(
    Willow,
    { fonts: false },
    createElement(Gantt, {
      tasks,
      links: data.links,
      readonly: true,
      cellHeight: row,
      cellWidth: month,
      scaleHeight: 27,
      scales: years,
      taskTemplate: Words,
      start: new Date(2020, 0, 1),
      end: new Date(2023, 0, 1),
      autoScale: false,
      zoom: {
        level: 0,
        levels: [
          { minCellWidth: 20, maxCellWidth: 400, scales: years },
          { minCellWidth: 20, maxCellWidth: 200, scales: days },
        ],
      },
      columns: [
        { id: 'id', header: '序号', width: columns.number, align: 'right' },
        { id: 'text', header: '具体事项', width: columns.title },
        { id: 'units', header: '主体责任单位', width: columns.units },
      ],
    }),
  ),
)
