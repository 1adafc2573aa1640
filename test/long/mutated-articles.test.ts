import { spoiltArticles } from '../fuzz/spoilt/articles.ts';

spoiltArticles(250, 22_011);
