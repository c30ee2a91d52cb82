/** The same need in many voices, the words behind it, what is done about it, and who was told. */
export { group } from './group.ts';
export { findInsights, insightsOf, interactionsOfInsight } from './ports.store.ts';
export { recount } from './recount.ts';
export { reflectNow } from './reflect.ts';
export { createRegrouper } from './regroup/regrouper.ts';
export { insightRoutes } from './routes.ts';
export { insightTasks } from './tasks.ts';
export { ThemeCache } from './themeCache.ts';
