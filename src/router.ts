import { createRouter, createWebHashHistory } from 'vue-router'
import GanttView from '@/views/GanttView.vue'
import RelationsView from '@/views/RelationsView.vue'
import WorkloadView from '@/views/WorkloadView.vue'

/** The screens by address; hashes work from any folder and any server. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/gantt', name: 'gantt', component: GanttView },
    { path: '/workload', name: 'workload', component: WorkloadView },
    { path: '/relations', name: 'relations', component: RelationsView },
    { path: '/:rest(.*)*', redirect: to => ({ path: '/gantt', query: to.query }) },
  ],
})
