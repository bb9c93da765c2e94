// Every check, in the order they are made: first what looks, then what changes the window and the colours, last the keyboard.
import { axe } from './checks/axe';
import { colours } from './checks/colours';
import { escape } from './checks/escape';
import { fields } from './checks/fields';
import { headings } from './checks/headings';
import { keyboard } from './checks/keyboard';
import { landmarks } from './checks/landmarks';
import { language } from './checks/language';
import { live } from './checks/live';
import { mistakes } from './checks/mistakes';
import { motion } from './checks/motion';
import { reflow } from './checks/reflow';
import { spacing } from './checks/spacing';
import { targets } from './checks/targets';
import { titles } from './checks/titles';
import type { Check } from './visit';

/** What no window changes. */
export const ONCE: Check[] = [mistakes, titles, headings, landmarks, live, language, fields, motion, reflow];
/** What is asked in each window. */
export const EACH: Check[] = [axe, targets, colours, spacing, keyboard, escape];
