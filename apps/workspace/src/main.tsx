import './styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from './api/queryClient.ts';
import { listenToKeys } from './keys/index.ts';
import { paths } from './paths.ts';
import { newRouter } from './router.tsx';
import { keepThemeShown } from './theme/theme.ts';

const queryClient = newQueryClient(() => {
  const here = router.state.location;
  if (here.pathname.startsWith('/w/')) {
    void router.navigate({ to: paths.signIn(), search: { after: here.href }, replace: true });
  }
});
const router = newRouter(queryClient);

keepThemeShown();
listenToKeys();

const root = document.getElementById('root');
if (!root) throw new Error('expected an element with the id "root" in index.html');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
