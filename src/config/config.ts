export { quizSchema } from './schema.ts';
