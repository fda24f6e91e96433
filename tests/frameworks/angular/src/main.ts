import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { appConfig } from './app.config';

await bootstrapApplication(App, appConfig);
// After what Angular has to set: the quiz then begins with its config.
await import('exosome-quiz/define');
