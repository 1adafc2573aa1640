import { spoiltAnnotations } from '../fuzz/spoilt/annotations.ts';
import { spoiltArticles } from '../fuzz/spoilt/articles.ts';
import { AMOUNT } from './amount.ts';

spoiltAnnotations(AMOUNT.files, AMOUNT.seed);
spoiltArticles(AMOUNT.files, AMOUNT.seed);
