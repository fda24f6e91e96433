import { controls } from './controls.ts';
import { layout } from './layout.ts';
import { tokens } from './tokens.ts';

export const styles = [tokens, layout, controls];
