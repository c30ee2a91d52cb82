import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.PARLEY_DEV_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    // `light-dark()` and `oklch()` stay as written; these are the first versions that know both.
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    // Nothing becomes a data: address, which the content security policy would refuse.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
    },
  },
});
