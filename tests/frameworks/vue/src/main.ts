import 'exosome-quiz/define';
import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

const isServed = document.querySelector('#app > *') !== null;
(isServed ? createSSRApp : createApp)(App).mount('#app');
