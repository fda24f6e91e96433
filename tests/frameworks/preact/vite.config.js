import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [preact()],
  build: { rolldownOptions: { output: { entryFileNames: (chunk) => (chunk.name === 'entry-server' ? 'entry.js' : 'assets/[name]-[hash].js') } } },
});
