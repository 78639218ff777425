/** How the figures came about, printed below them. */
export const method = `## How it was measured

\`npm run bench\` (of a part alone: \`npm --prefix test/bench start -- --part ledger\`, \`wall\` or
\`export\`, whose sections are then written anew) builds every page for production into a temporary
folder and serves it uncompressed from this machine. The plans are made up by a fixed seed (27
items: the built-in plan), and every contender gets a JSON file in its own shape, made before the
run; the product reads plan.json itself, which also holds the full text, the assignments and the
evidence of each relation. All show the same rows, columns (number, short title, units) and
relations in a box of the size of the product's chart in a 1920×1080 window. Contenders take turns,
in an order that rotates, each visit in a fresh browser context with the cache off. The tables give
medians.

- **First bars**: from the navigation's start to the end of the frame (requestAnimationFrame, then a
  message) after a deadline's words first stand beside a bar. Every contender writes those words; on
  a canvas the first \`fillText\` of them is caught, in the DOM the first element that holds them.
  The catch is taken off before anything else is measured.
- **Row step, zoom step**: the main thread's processor time (TaskDuration of Chromium's Performance
  domain in thread ticks, so that neighbours on the machine do not count) over 60 real wheel events
  of 100 px, one every two frames, less what the page spends at rest in the same time, per event.
  Rows are scrolled by the wheel over the columns (ECharts, which takes no wheel there: Shift and
  wheel over the plot). The zoom is the wheel over the plot, 20 steps in, 20 out, 20 in, at the
  product and the floor; Ctrl and wheel at the libraries, as they document it. “Nothing moved” says
  that the page looked the same after the steps as before: at 27 items all rows fit. Where 60 steps
  took longer than 120 seconds, those done by then are counted, or, if they were fewer than 20,
  none.
- **Script, layout, style** is Chromium's own count of the same time; it leaves out what runs in
  microtasks, such as a framework's updates. **Frame**: median and 95th percentile of the time
  between animation frames during the steps.
- **Heap**: live JavaScript after two forced collections, typed arrays included, in the page and all
  its workers, the data included, before the steps.
- **Script**: the scripts the page asked for before its first bars, workers included, as gzip -9 would
  send them. **Data**: the contender's JSON file, uncompressed.
- **Answers**: from an input event in the search box to the frame that shows the new count; from
  choosing 按单位 to the frame whose first column is headed 责任单位. A million made-up records are handed
  to the page's ledger as a sample; then its as-of day is moved a month at a time, first to days
  that nothing foretells, then by the button of the time bar, until the legend is drawn with other
  counts. The main thread's work is its processor time until half a second after that, less what the
  page spends at rest.
- **Big screen**: a key turns it from scene to scene; in a trace of the 0.9 s after each press,
  drawing ahead included, the longest task of the main thread, in its own processor time.
- **Files**: the built page's own buttons write the Gantt chart and the tables from the export
  dialog (slides of 16:9; several pages of SVG and PNG are one ZIP), and the usual pack from 汇报,
  each in a page of its own, its library not yet loaded. Time runs from the button to the moment the
  file is handed over, neighbours on the machine included; the main thread's is its own processor
  time. What is divided is the two times of one turn, and the table gives the median. What was laid
  out before, chart and preview or pack, is timed apart. Memory is what the page's process takes
  (VmRSS, looked at every 20 ms) over what it took before; the heap kept is live JavaScript after
  it, less that before, the library included.
- A contender that shows no bars, or comes to no rest, within 120 seconds, or whose page breaks
  down, is said so and not asked again at that size.

The smooth scrolling of Chromium is switched off, so that one wheel event is one movement for all.
Headless Chromium draws without a GPU here, so the time of drawing on a canvas is the main thread's
own.
`
