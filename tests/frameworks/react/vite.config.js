import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: { chunkSizeWarningLimit: 1000, rolldownOptions: { output: { entryFileNames: (chunk) => (chunk.name === 'entry-server' ? 'entry.js' : 'assets/[name]-[hash].js') } } },
});
