import 'dhtmlx-gantt/codebase/dhtmlxgantt.css'
import { gantt } from 'dhtmlx-gantt'
import { asked, columns } from '../asked.mjs'

const { element, row, width, data } = await asked()
const month = Math.floor((width - columns.number - columns.title - columns.units - 20) / 36)

// What its guide to performance asks for: smart rendering (its default), no cells, a background
// image, no progress, whole days, months.
Object.assign(gantt.config, {
  smart_rendering: true,
  smart_scales: true,
  show_task_cells: false,
  static_background: true,
  static_background_cells: false,
  show_progress: false,
  branch_loading: false,
  deepcopy_on_parse: false,
  auto_types: false,
  work_time: false,
  duration_unit: 'day',
  fit_tasks: false,
  readonly: true,
  sort: false,
  show_errors: false,
  drag_links: false,
  drag_move: false,
  drag_progress: false,
  drag_resize: false,
  select_task: false,
  row_height: row,
  bar_height: 18,
  scale_height: 54,
  link_line_width: 1,
  date_format: '%Y-%m-%d',
  date_grid: '%Y-%m-%d',
  start_date: new Date(2020, 0, 1),
  end_date: new Date(2023, 0, 1),
  grid_width: columns.number + columns.title + columns.units,
  columns: [
    { name: 'id', label: '序号', width: columns.number, align: 'right' },
    { name: 'text', label: '具体事项', width: columns.title },
    { name: 'units', label: '主体责任单位', width: columns.units },
  ],
})
gantt.i18n.setLocale('cn')
gantt.templates.task_text = () => ''
gantt.templates.rightside_text = (start, end, task) => task.words

// Its wheel goes through the levels in this order, and not on from the last.
gantt.ext.zoom.init({
  levels: [
    { name: 'year', scale_height: 54, scales: [{ unit: 'year', step: 1, format: '%Y年' }] },
    {
      name: 'month',
      scale_height: 54,
      scales: [
        { unit: 'year', step: 1, format: '%Y年' },
        { unit: 'month', step: 1, format: '%n月' },
      ],
    },
    {
      name: 'day',
      scale_height: 54,
      scales: [
        { unit: 'month', step: 1, format: '%Y年%n月' },
        { unit: 'day', step: 1, format: '%j' },
      ],
    },
    {
      name: 'hour',
      scale_height: 54,
      scales: [
        { unit: 'day', step: 1, format: '%n月%j日' },
        { unit: 'hour', step: 6, format: '%G' },
      ],
    },
  ],
  activeLevelIndex: 1,
  minColumnWidth: 20,
  maxColumnWidth: 400,
  widthStep: 20,
  useKey: 'ctrlKey',
  trigger: 'wheel',
  element: () => gantt.$root.querySelector('.gantt_task'),
})
gantt.config.min_column_width = month
gantt.init(element)
gantt.parse(data)
