import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The browsers of old office machines: Chrome 109 is the last for Windows 7.
const browsers = ['chrome109', 'edge109', 'firefox115', 'safari15.6']

export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    // No data: addresses, so that the content security policy can say 'self' for fonts and images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs, named so that a release that changes only pages leaves it in the browser's cache.
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 20 }],
        },
      },
    },
  },
  server: {
    proxy: { '/api': 'http://127.0.0.1:4000' },
  },
})
