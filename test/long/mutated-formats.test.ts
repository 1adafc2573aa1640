import { spoiltAnnotations } from '../fuzz/spoilt/annotations.ts';

spoiltAnnotations(2_000, 1_122);
