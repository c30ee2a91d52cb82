export { type Api, accountApi, authApi, type Query, type RequestOptions, workspaceApi } from './client.ts';
export { newUuid } from './newUuid.ts';
export { pagesOptions } from './pages.ts';
export { ApiProblem, type FieldProblem } from './problem.ts';
export { uploadFile } from './upload.ts';
